using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Steps of which somebody takes one: "the merchant can accept the dispute or submit evidence". The run waits for that
/// decision, and each option is a branch of its own.
/// </summary>
/// <param name="Facts">The facts with the decisions as steps, and with a condition of its own on each option.</param>
/// <param name="Decisions">The steps that each decision of somebody chooses between: they follow it and wait for nobody.</param>
internal sealed record Alternatives(ProcessFacts Facts, ImmutableDictionary<string, ImmutableArray<string>> Decisions)
{
    private const string Chooses = " chooses to ";
    private const string IsTaken = " is the way taken";
    private const int Stem = 5;

    /// <summary>Whether a step is one of those that somebody chooses between.</summary>
    public bool IsOption(string step) => Decisions.Values.Any(options => options.Contains(step, StringComparer.Ordinal));

    /// <summary>Whether a condition is that of an option: exactly one of them is taken.</summary>
    public static bool IsChosen(string condition) =>
        condition.Contains(Chooses, StringComparison.Ordinal) || condition.EndsWith(IsTaken, StringComparison.Ordinal);

    /// <summary>The facts with every alternative told apart; the facts themselves where there is none.</summary>
    public static Alternatives Of(ProcessFacts facts)
    {
        if (!facts.Flow.Any(IsOneOfThem))
            return new Alternatives(facts with { Flow = LoneElse.Tell(facts.Flow, facts.Steps) }, ImmutableDictionary<string, ImmutableArray<string>>.Empty);

        var (steps, flow) = (facts.Steps.ToList(), facts.Flow.ToList());
        var decisions = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var place in flow.Where(IsOneOfThem).GroupBy(link => link.From, StringComparer.Ordinal).ToList())
        {
            ImmutableArray<StepFact> options = [.. place.Select(link => steps.Find(step => step.Id == link.To)).OfType<StepFact>().DistinctBy(step => step.Id)];
            if (options.Length < 2)
                continue;
            var late = options.FirstOrDefault(step => step.Verb == "escalate");
            var open = options.Where(step => step != late).ToImmutableArray();
            if (late is not null && open is [{ Effect: Effect.Human } person])
                Escalate(flow, place.Key, person, late);
            else if (options[0].Actor is { } actor && options.All(step => step.Actor == actor) && options.Any(step => step.Effect == Effect.Human))
                Ask(steps, flow, place.Key, actor, options, decisions);
            else
                Tell(flow, place.Key, step => $"“{Words.Lower(step.Name)}”{IsTaken}", options);
        }

        return new Alternatives(facts with { Steps = [.. steps], Flow = LoneElse.Tell([.. flow], steps) }, decisions.ToImmutable());
    }

    private static bool IsOneOfThem(FlowFact link) => link.Kind == FlowKind.Conditional && link.Condition == FlowFact.OneOfThem;

    /// <summary>"The analyst acknowledges or the incident is escalated": the second is what happens when the first does not.</summary>
    private static void Escalate(List<FlowFact> flow, string from, StepFact person, StepFact late)
    {
        flow.RemoveAll(link => link.From == from && IsOneOfThem(link));
        flow.Add(new FlowFact(from, person.Id, FlowKind.Sequence));
        flow.Add(new FlowFact(person.Id, late.Id, FlowKind.Conditional, LoneElse.TooLate));
    }

    /// <summary>The run asks whoever chooses; the options follow the answer.</summary>
    private static void Ask(List<StepFact> steps, List<FlowFact> flow, string from, string actor, ImmutableArray<StepFact> options, ImmutableDictionary<string, ImmutableArray<string>>.Builder decisions)
    {
        var id = $"await-{Words.Kebab(actor)}-decision";
        if (steps.Exists(step => step.Id == id))
            id += $"-{decisions.Count + 1}";
        var decision = new StepFact(id, $"Await {actor}'s decision", "await", "decision", actor, Effect.Human, options[0].Span);
        steps.Insert(steps.FindIndex(step => options.Contains(step)), decision);
        Tell(flow, from, step => $"the {actor}{Chooses}{Words.Lower(step.Name)}", options, id);
        flow.Add(new FlowFact(from, id, FlowKind.Sequence));
        decisions[id] = [.. options.Select(option => option.Id)];
        foreach (var option in options)
            Follow(flow, option);
    }

    private static void Tell(List<FlowFact> flow, string from, Func<StepFact, string> condition, ImmutableArray<StepFact> options, string? decision = null)
    {
        for (var at = 0; at < flow.Count; at++)
        {
            if (flow[at].From == from && IsOneOfThem(flow[at]) && options.FirstOrDefault(step => step.Id == flow[at].To) is { } option)
                flow[at] = flow[at] with { From = decision ?? from, Condition = condition(option) };
        }
    }

    /// <summary>"If evidence is submitted" after "submit evidence" says again what was chosen: it decides nothing more.</summary>
    private static void Follow(List<FlowFact> flow, StepFact option)
    {
        var said = Stems($"{option.Name} {option.Actor}");
        var again = flow.Where(link => link.From == option.Id && link.Kind == FlowKind.Conditional && Stems(link.Condition ?? "") is { Count: > 0 } words && words.IsSubsetOf(said)).ToList();
        if (again.Count != 1)
            return;
        flow.RemoveAll(link => link.From == option.Id && link.Kind == FlowKind.Conditional && link.Condition is { } condition && Conditions.IsElse(condition));
        flow[flow.IndexOf(again[0])] = again[0] with { Kind = FlowKind.Sequence, Condition = null };
    }

    private static HashSet<string> Stems(string words) => [.. WordSplitter.Split(words)
        .Where(word => word.Text.Length > 3).Select(word => word.Text.Length > Stem ? word.Text[..Stem] : word.Text)];
}
