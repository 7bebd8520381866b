using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>What the workflow's text tells: its actions, and the segments they come in.</summary>
/// <param name="Actions">Every action, whatever it is taken for.</param>
/// <param name="Segments">The steps in order, with what holds for them.</param>
/// <param name="Undoings">Actions on failure paths that may undo a step, by their numbers.</param>
public sealed record Narrative(ImmutableArray<ReadAction> Actions, ImmutableArray<Segment> Segments, ImmutableArray<PossibleUndoing> Undoings);

/// <summary>An action that may undo steps.</summary>
/// <param name="Action">Its number among the actions.</param>
/// <param name="Condition">The failure that calls for it.</param>
/// <param name="AllSteps">It undoes every step that its words fit.</param>
/// <param name="Sure">A failure calls for it; otherwise only a condition does, and it must fit a step closely.</param>
public sealed record PossibleUndoing(int Action, string Condition, bool AllSteps, bool Sure);
