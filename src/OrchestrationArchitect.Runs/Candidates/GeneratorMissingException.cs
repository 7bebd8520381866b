namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>A plan names a generator that this host has not set up; trying again would not help.</summary>
/// <param name="name">The generator's name.</param>
public sealed class GeneratorMissingException(string name)
    : Exception($"The generator '{name}' is not set up on this host.");
