namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>
/// How much each kind of evidence says of the step that words mean. Where several kinds point to different steps, the best one
/// holds. The weights are set by hand, from what names a step outright to what only recalls it; only how they compare matters.
/// </summary>
internal static class EvidenceWeights
{
    public static double Of(Evidence evidence) => evidence switch
    {
        Evidence.Number => 1.00,
        Evidence.Group => 0.98,
        Evidence.Label => 0.95,
        Evidence.Depending => 0.90,
        Evidence.DeniedVerb => 0.85,
        Evidence.Answerer => 0.80,
        Evidence.Verb => 0.75,
        Evidence.FailedVerb => 0.70,
        Evidence.ChosenVerb => 0.68,
        Evidence.NamedOutcome => 0.66,
        Evidence.OwnDecision => 0.64,
        Evidence.OneOfSeveral => 0.62,
        Evidence.Decision => 0.60,
        Evidence.Noun => 0.55,
        Evidence.FailedItem => 0.52,
        Evidence.FailedThing => 0.50,
        Evidence.FailedNoun => 0.45,
        Evidence.FailedKind => 0.44,
        Evidence.SharedWords => 0.40,
        Evidence.SameFailure => 0.35,
        Evidence.SilentActor => 0.32,
        Evidence.Root => 0.30,
        Evidence.Asked => 0.20,
        _ => 0,
    };
}
