using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Model;

/// <summary>What the rules and the model checker say of a design.</summary>
/// <param name="Diagnostics">The rules' findings, worst first, then by code and location.</param>
/// <param name="ModelCheck">The proof or refutation; <see langword="null"/> when the design was too broken to explore.</param>
public sealed record VerificationResult(ImmutableArray<Diagnostic> Diagnostics, ModelCheckResult? ModelCheck)
{
    /// <summary>No rule reports an error and every property holds.</summary>
    public bool Passed =>
        ModelCheck is { } check && check.Properties.All(property => property.Holds)
        && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}

/// <summary>What an exhaustive exploration of the failure paths found.</summary>
/// <param name="States">Distinct states visited.</param>
/// <param name="Transitions">Transitions taken.</param>
/// <param name="Properties">Each property, proved or refuted.</param>
public sealed record ModelCheckResult(long States, long Transitions, ImmutableArray<PropertyResult> Properties)
{
    /// <summary>False when a bound on states was reached: what holds then holds only as far as was seen.</summary>
    public bool Complete { get; init; } = true;
}

/// <summary>A property of every run.</summary>
/// <param name="Name">A stable kebab-case name, such as <c>every-run-terminates</c>.</param>
/// <param name="Holds">Whether no run breaks it.</param>
/// <param name="Counterexample">A shortest run that breaks it, as a story; <see langword="null"/> if it holds.</param>
public sealed record PropertyResult(string Name, bool Holds, Counterexample? Counterexample = null);

/// <summary>A shortest run that breaks a property.</summary>
/// <param name="Story">The run in plain words, one sentence an event, the last saying what is wrong.</param>
public sealed record Counterexample(ImmutableArray<string> Story);
