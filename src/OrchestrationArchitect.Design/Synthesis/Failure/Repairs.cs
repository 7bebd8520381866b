using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;
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
        Brief brief, FlowNode flow, ImmutableHashSet<string> aborting, ImmutableDictionary<string, string> undone,
        ImmutableDictionary<string, StepProfile> profiles, string? pivot)
    {
        foreach (var id in Nodes.StepsOf(flow).Distinct(StringComparer.Ordinal))
        {
            var profile = profiles[id];
            if (profile.Effect != Effect.Irreversible || undone.ContainsKey(id) || Aborter(flow, id, aborting) is not { } aborter)
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

    /// <summary>The first step that can come after another in one run and aborts it; <see langword="null"/> if none does.</summary>
    private static string? Aborter(FlowNode node, string step, ImmutableHashSet<string> aborting) => node switch
    {
        SequenceNode sequence => After(sequence, step, aborting),
        // A loop's next round may abort after this round's step.
        LoopNode loop => Aborter(loop.Body, step, aborting) ?? (Holds(loop, step) ? Nodes.StepsOf(loop.Body).FirstOrDefault(id => id != step && aborting.Contains(id)) : null),
        // Branches beside it, and other items, may still fail when it is done.
        ParallelNode or MapNode when Holds(node, step) =>
            FlowWalk.Children(node).Select(child => Aborter(child, step, aborting)).FirstOrDefault(found => found is not null)
            ?? Nodes.StepsOf(node).FirstOrDefault(id => aborting.Contains(id) && (id != step || node is MapNode)),
        _ => FlowWalk.Children(node).Select(child => Aborter(child, step, aborting)).FirstOrDefault(found => found is not null),
    };

    private static string? After(SequenceNode sequence, string step, ImmutableHashSet<string> aborting)
    {
        for (var at = 0; at < sequence.Items.Length; at++)
        {
            if (!Holds(sequence.Items[at], step))
                continue;
            return Aborter(sequence.Items[at], step, aborting)
                ?? sequence.Items.Skip(at + 1).SelectMany(Nodes.StepsOf).FirstOrDefault(aborting.Contains);
        }

        return null;
    }

    private static bool Holds(FlowNode node, string step) => Nodes.StepsOf(node).Contains(step, StringComparer.Ordinal);
}
