using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>Facts of every shape from a seed: joins, branches, skips, loops, groups, limits that cannot be met.</summary>
internal static class GeneratedFacts
{
    private static readonly string[] Names =
    [
        "Process payment", "Deduct inventory", "Check stock", "Notify customer", "Approve order", "Wait signature", "Transcode video",
        "Store file", "Book flight", "Reserve hotel", "Publish event", "Validate form", "Create account", "Send letter", "Update record",
    ];

    public static FactsBuilder Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, Names.Length + 1);
        var names = Names.OrderBy(_ => random.Next()).Take(count).ToArray();
        var facts = new FactsBuilder(string.Join(". ", names) + ".", "An API.", "Fast.");
        foreach (var name in names)
            facts.Step(name, EffectOf(name, random), name.Split(' ')[0]);

        for (var to = 1; to < count; to++)
        {
            for (var from = 0; from < to; from++)
            {
                if (random.NextDouble() < 1.4 / count)
                    Link(facts, names[from], names[to], random);
            }
        }

        for (var back = random.Next(0, 3); back > 0 && count > 1; back--)
            Link(facts, names[random.Next(count / 2, count)], names[random.Next(0, (count + 1) / 2)], random);

        Groups(facts, names, random);
        Limits(facts, names, random);
        return facts;
    }

    private static Effect EffectOf(string name, Random random) => name.Split(' ')[0] switch
    {
        "Approve" => Effect.Human,
        "Wait" => Effect.Wait,
        "Check" or "Validate" => Effect.Read,
        _ => (Effect)random.Next(0, 4),
    };

    private static void Link(FactsBuilder facts, string from, string to, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                facts.If(from, "the amount is large", to);
                break;
            case 1:
                facts.If(from, "otherwise", to);
                break;
            default:
                facts.Chain(from, to);
                break;
        }
    }

    private static void Groups(FactsBuilder facts, string[] names, Random random)
    {
        if (random.Next(2) == 0 && names.Length > 2)
            facts.Parallel([.. names.Skip(random.Next(names.Length - 1)).Take(random.Next(2, 4))]);

        if (random.Next(2) == 0)
            facts.ForEach("item", [.. names.Skip(random.Next(names.Length)).Take(random.Next(1, 4))]);

        foreach (var name in names.Where(_ => random.Next(4) == 0))
            facts.Undo(name, "Undo " + name, derived: random.Next(2) == 0);
    }

    private static void Limits(FactsBuilder facts, string[] names, Random random)
    {
        if (random.Next(2) == 0)
            facts.Limit(ConstraintKind.StepTimeout, random.Next(1, 60), names[random.Next(names.Length)]);
        if (random.Next(2) == 0)
            facts.Limit(ConstraintKind.Latency, random.Next(1, 300), percentile: 99);
        if (random.Next(2) == 0)
            facts.Limit(ConstraintKind.Retries, random.Next(0, 6), random.Next(2) == 0 ? names[random.Next(names.Length)] : null);
        if (random.Next(2) == 0)
            facts.Limit(ConstraintKind.Throughput, random.Next(1, 5000));
        if (random.Next(2) == 0)
            facts.Limit(ConstraintKind.Payload, random.Next(1, int.MaxValue));
        facts.Trigger((TriggerKind)random.Next(9));
    }
}
