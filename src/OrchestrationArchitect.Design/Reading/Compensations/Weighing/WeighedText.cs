using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>A text whose mentions are weighed beside the workflow's actions, with what is observed of either.</summary>
internal sealed class WeighedText(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ReadAction> actions, ThingObservations things, FailingActions failing, Lexicon lexicon)
{
    /// <summary>The actions of the workflow's text.</summary>
    public ImmutableArray<ReadAction> Actions => actions;

    /// <summary>Those that fail.</summary>
    public FailingActions Failing => failing;

    public ThingObservations Things => things;

    public MentionObservations Mentions { get; } = new(sentences, lexicon);

    public CircumstanceObservations Circumstances { get; } = new(sentences, actions, lexicon);
}
