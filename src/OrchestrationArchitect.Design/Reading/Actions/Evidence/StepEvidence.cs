using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>All that speaks for and against a predicate being a step.</summary>
internal static class StepEvidence
{
    /// <summary>The piece that every predicate has.</summary>
    public const string Always = "always";

    /// <summary>How the piece begins that tells which rule applies.</summary>
    public const string Rule = "rule ";

    /// <summary>Looks at all that there is; <c>bench</c> fits a weight to each piece.</summary>
    /// <param name="at">The predicate.</param>
    /// <param name="because">The rule that applies.</param>
    /// <param name="evidence">Takes the pieces.</param>
    public static void Add(Situation at, string because, ObservationSink evidence)
    {
        evidence.See(Always);
        evidence.See($"{Rule}{because}");
        VerbEvidence.Add(at, evidence);
        ArgumentEvidence.Add(at, evidence);
        ClauseEvidence.Add(at, evidence);
        PlaceEvidence.Add(at, evidence);
        SettingEvidence.Add(at, evidence);
        SceneEvidence.Add(at, evidence);
    }
}
