using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Failure;

/// <summary>
/// What an abort owes for a step that cannot be undone and that the text itself puts before one that can fail: a message
/// is followed by a correction, anything else becomes a case that a person settles. The order of the text is kept.
/// </summary>
internal static class Repairs
{
    private const string Correct = "correct-";
    private const string Settle = "settle-";

    /// <summary>The undoing steps with a repair for each irreversible step that an abort may find done.</summary>
    public static ImmutableDictionary<string, string> Add(
        Brief brief, ImmutableArray<string> order, Aborts aborts, ImmutableDictionary<string, string> undone,
        IReadOnlyDictionary<string, StepProfile> profiles, string? pivot)
    {
        foreach (var id in order.Distinct(StringComparer.Ordinal))
        {
            var profile = profiles[id];
            if (profile.Effect != Effect.Irreversible || undone.ContainsKey(id) || aborts.After(id) is not { } aborter)
                continue;
            var message = profile.Callee.Key == "notification";
            var repair = (message ? Correct : Settle) + id;
            undone = undone.Add(id, repair);
            brief.Log.Find(
                FindingCodes.IrreversibleTooEarly, Severity.Warning,
                $"{profile.Fact.Name} cannot be undone, yet {Words.Lower(profiles[aborter].Fact.Name)} after it may still abort the run. The order of the text is kept; on an abort {(message ? "a correction is sent" : "a case is opened for a person to settle")}.",
                brief.PointerTo(id) is { } pointer ? "/facts" + pointer : "/flow",
                $"Move {Words.Lower(profile.Fact.Name)} behind {Words.Lower(profiles[pivot ?? aborter].Fact.Name)}.");
        }

        return undone;
    }

    /// <summary>What a repair is called: <c>Send a correction of notify customer</c>.</summary>
    public static string? NameOf(string repair, StepProfile of) =>
        repair == Correct + of.Fact.Id ? $"Send a correction after “{Words.Lower(of.Fact.Name)}”"
        : repair == Settle + of.Fact.Id ? $"Open a case to settle “{Words.Lower(of.Fact.Name)}”"
        : null;
}
