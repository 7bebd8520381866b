using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A text whose mentions are weighed beside the workflow's actions, with what is observed of either.</summary>
internal sealed class WeighedText(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ReadAction> actions, ThingObservations things, FailingActions failing, StepWords words, Lexicon lexicon)
{
    /// <summary>The actions of the workflow's text.</summary>
    public ImmutableArray<ReadAction> Actions => actions;

    /// <summary>Those that fail.</summary>
    public FailingActions Failing => failing;

    public ThingObservations Things => things;

    public MentionObservations Mentions { get; } = new(sentences, lexicon);

    /// <summary>What the clause of a mention shares with the words of the steps that it may undo.</summary>
    public SharedWords Shared(UndoingMention mention, IEnumerable<int> steps) => new(mention, steps, sentences[mention.Sentence], words, lexicon);

    public CircumstanceObservations Circumstances { get; } = new(sentences, actions, lexicon);
}
