using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Flow;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>The steps of the state machine and how control moves between them.</summary>
internal static class StateMachineSection
{
    public static void Write(Document document, OrchestrationDesign design)
    {
        document.Section("State machine steps");
        var number = 0;
        Walk(document, design, design.Flow, 0, ref number);
    }

    private static void Walk(Document document, OrchestrationDesign design, FlowNode node, int depth, ref int number)
    {
        switch (node)
        {
            case StepNode step:
                document.Bullet(Describe(design, step.Step, ++number), depth);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Walk(document, design, item, depth, ref number);
                break;
            case ParallelNode parallel:
                document.Bullet($"**Parallel**, {parallel.Branches.Length} branches, joined when {(parallel.Quorum is { } quorum ? $"{quorum} have" : "all have")} ended:", depth);
                foreach (var branch in parallel.Branches)
                    Walk(document, design, branch, depth + 1, ref number);
                break;
            case ChoiceNode choice:
                foreach (var branch in choice.Branches)
                    Branch(document, design, $"**Choice** if {Document.Escape(branch.Condition)}:", branch.Body, depth, ref number);
                if (choice.Otherwise is { } otherwise)
                    Branch(document, design, "**Choice** otherwise:", otherwise, depth, ref number);
                break;
            case MapNode map:
                document.Bullet($"**{(map.Distributed ? "Distributed Map" : "Map")}** over each {Document.Escape(map.Item)}{Items(map)}, {(map.MaxConcurrency is { } width ? $"at most {Words.Number(width)} at a time" : "unbounded")}:", depth);
                Walk(document, design, map.Body, depth + 1, ref number);
                break;
            case LoopNode loop:
                document.Bullet($"**Loop**{(loop.Until is { } until ? $" until {Document.Escape(until)}" : "")}, {(loop.MaxIterations is { } rounds ? $"at most {rounds} rounds" : "unbounded")}:", depth);
                Walk(document, design, loop.Body, depth + 1, ref number);
                break;
            case WaitNode wait:
                document.Bullet(Wait(wait), depth);
                if (wait.OnTimeout is { } late)
                    Branch(document, design, "**Time-out**:", late, depth + 1, ref number);
                break;
            case AgainNode:
                document.Bullet("**Next round** of the loop", depth);
                break;
            case EndNode end:
                document.Bullet(end.Outcome == EndOutcome.Failed ? $"**End: failed**{(end.Error is { } error ? $" with {Phrasing.Code(error)}" : "")}" : "**End: succeeded**", depth);
                break;
        }
    }

    private static void Branch(Document document, OrchestrationDesign design, string title, FlowNode body, int depth, ref int number)
    {
        if (body is SequenceNode { Items.IsEmpty: true })
        {
            document.Bullet(title.TrimEnd(':') + ": go on", depth);
            return;
        }

        document.Bullet(title, depth);
        Walk(document, design, body, depth + 1, ref number);
    }

    private static string Describe(OrchestrationDesign design, string id, int number)
    {
        if (design.Steps.FirstOrDefault(step => step.Id == id) is not { } step)
            return $"**{number}. {Document.Escape(id)}**";

        var parts = new List<string> { Phrasing.Effect(step.Effect) };
        if (step.Id == design.Pivot)
            parts.Add("**pivot**");
        if (step.Integration.Service is { } service)
            parts.Add((step.Integration.ThirdParty ? "third-party " : "") + Document.Escape(service) + (step.Integration.Completion == CompletionMode.Callback ? ", callback" : ""));
        parts.Add(step.Effect == Effect.Human ? $"deadline {Phrasing.Time(step.Timeout)}" : $"time-out **{Phrasing.Time(step.Timeout)}**");
        if (step.OnFailure.Action == FailureAction.Continue)
            parts.Add("**left out** when late or failed");
        if (step.RateLimit is { } rate)
            parts.Add($"limiter of {Words.Number(rate)} calls per second");
        foreach (var handler in step.OnFailure.Catches.Where(handler => Nodes.StepsOf(handler.Handler).Any()))
            parts.Add($"on {Phrasing.Errors(handler.Errors)} → {string.Join(", ", Nodes.StepsOf(handler.Handler).Select(next => Phrasing.Bold(design.NameOf(next))))}");
        if (step.Compensation is { } compensation)
            parts.Add($"undone by **{Document.Escape(design.NameOf(compensation.Step))}**");

        return $"**{number}. {Document.Escape(step.Name)}**: {string.Join("; ", parts)}";
    }

    private static string Items(MapNode map) =>
        (map.Items is { } items ? $" of {Phrasing.Code(items)}" : "") + (map.ExpectedItems is { } count ? $" ({Words.Number(count)} expected)" : "");

    private static string Wait(WaitNode wait) => wait.Event is { } name
        ? $"**Wait** for {Phrasing.Code(name)} ({Document.Escape(wait.For)}), at most {Phrasing.Time(wait.Timeout)}"
        : $"**Wait** {Phrasing.Time(wait.Duration)} for {Document.Escape(wait.For)}";
}
