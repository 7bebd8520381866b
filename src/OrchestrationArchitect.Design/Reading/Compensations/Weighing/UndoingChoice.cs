using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A mention with the steps of which it may undo one, or none.</summary>
/// <param name="text">The text that it stands in.</param>
/// <param name="asked">The mention.</param>
internal sealed class UndoingChoice(WeighedText text, AskedMention asked)
{
    private readonly PairObservations _pairs = new(text, asked);

    /// <summary>The mention.</summary>
    public UndoingMention Mention => asked.Mention;

    /// <summary>It stands in the workflow's text, as the steps do.</summary>
    public bool Own => asked.Own;

    /// <summary>The step that the rules say it undoes; -1 if none.</summary>
    public int Ruled => asked.Ruled;

    /// <summary>The numbers of the steps' actions, and how well they fit.</summary>
    public ImmutableArray<(int Step, UndoingFit Fit)> Candidates => asked.Candidates;

    /// <summary>"Hold the funds, move the title, release the funds": what no failure is told of goes on in the sentence that told the step.</summary>
    public bool GoesOnFrom(int step) => Own && Mention.Under == Mishap.Untold && text.Actions[step].Sentence == Mention.Sentence;

    /// <summary>"A crew is sent. It is recalled if the client cancels", "a crew is sent, which is recalled if …": right behind the step words say under what condition just that is taken back.</summary>
    public bool IsTurnedBack(int step, UndoingFit fit) =>
        Own && Mention.Under >= Mishap.Condition && fit is { Strength: 2, Thing: >= 3 } && text.Mentions.IsBeforeCondition(Mention, out var adds) && text.Actions[step].Sentence == (adds ? Mention.Sentence : Mention.Sentence - 1);

    /// <summary>What is observed of the mention itself, by name.</summary>
    public ImmutableArray<string> Nothing => NameLister.Of(Observe);

    /// <summary>The numbers of the steps' actions, with what is observed of each beside the mention, by name.</summary>
    public ImmutableArray<(int Step, ImmutableArray<string> Seen)> Steps =>
        [.. Candidates.Select(c => (c.Step, NameLister.Of(seen => Observe(c.Step, c.Fit, seen))))];

    /// <summary>Looks at the mention itself: what is observed speaks for or against its undoing nothing.</summary>
    public void Observe(ObservationSink seen)
    {
        text.Mentions.Of(Mention, Own, seen);
        asked.Told.Observe(seen);
        _pairs.OfBest(seen);
        asked.Passage.OfMention(seen);
        text.Things.Of(Mention, Own, seen);
        text.Circumstances.Of(Mention, seen);
    }

    /// <summary>Looks at one of the steps beside the mention.</summary>
    public void Observe(int step, UndoingFit fit, ObservationSink seen) => _pairs.Of(step, fit, seen);
}
