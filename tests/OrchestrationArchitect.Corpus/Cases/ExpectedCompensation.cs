using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>What undoes a step.</summary>
/// <param name="Steps">The id of the step that is undone, then another it may be attached to.</param>
/// <param name="By">The undoing action in words, such as <c>refund payment</c>.</param>
/// <param name="Verbs">The undoing verbs that are right.</param>
/// <param name="Stated">The text says so; otherwise a reader may derive it.</param>
public sealed record ExpectedCompensation(
    ImmutableArray<string> Steps,
    string By,
    ImmutableArray<string> Verbs,
    bool Stated);
