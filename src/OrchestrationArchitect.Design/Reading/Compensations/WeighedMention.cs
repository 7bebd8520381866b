using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>A mention with what it may undo and whether the evidence was enough.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Steps">The numbers of the actions it may undo; empty where the words themselves tell a failure.</param>
/// <param name="Fit">How well verb and thing fit them.</param>
/// <param name="Told">The evidence says that a failure makes one do it.</param>
public sealed record WeighedMention(UndoingMention Mention, ImmutableArray<int> Steps, int Fit, bool Told);
