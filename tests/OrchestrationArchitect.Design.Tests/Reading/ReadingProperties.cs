using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ReadingProperties
{
    private static readonly string[] Words =
    [
        "the", "order", "is", "checked", "and", "if", "fails", ",", ".", "then", "refund", "payment", "must", "be", "not", "for", "each", "item", "in parallel", "otherwise",
        "ship", "customer", "who", "which", "5", "seconds", "within", "p95", "$", "%", "\n", "- ", "1.", "->", "after", "once", "to", "approve", "or", "reject", "(", ")", "a", "twice", ":", ";", "é", "😀",
    ];

    private static Arbitrary<string> Prose() =>
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    [Fact]
    public void Read_AnyProse_HoldsTogether() =>
        Check(300, Prop.ForAll(Prose(), text => HoldsTogether(Texts.Scenario(text, text, text))));

    [Fact]
    public void Read_AnyString_HoldsTogether() =>
        Check(200, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => HoldsTogether(Texts.Scenario(text ?? "", text ?? "", text ?? ""))));

    [Fact]
    public void Read_Twice_GivesTheSame() => Check(100, Prop.ForAll(Prose(), text =>
        DesignJson.Write(Texts.Read(text, text, text)) == DesignJson.Write(Texts.Read(text, text, text))));

    [Fact]
    public void Read_MoreBlanks_GivesTheSameSteps() => Check(100, Prop.ForAll(Prose(), text =>
        Texts.Read(text).Ids().SequenceEqual(Texts.Read(text.Replace(" ", "  ", StringComparison.Ordinal)).Ids())));

    private static void Check(int runs, Property property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(20261123, 7), property);

    private static bool HoldsTogether(Scenario scenario)
    {
        var facts = ScenarioReader.Read(scenario);
        var ids = facts.Steps.Select(s => s.Id).ToImmutableHashSet(StringComparer.Ordinal);
        ids.Count.ShouldBe(facts.Steps.Length);
        facts.Flow.ShouldAllBe(f => ids.Contains(f.From) && ids.Contains(f.To));
        facts.Parallel.ShouldAllBe(g => g.All(ids.Contains));
        facts.ForEach.ShouldAllBe(f => f.Steps.All(ids.Contains));
        facts.Compensations.ShouldAllBe(c => ids.Contains(c.Step));
        facts.Constraints.ShouldAllBe(c => c.Step == null || ids.Contains(c.Step));
        foreach (var span in facts.Steps.Select(s => s.Span).Concat(facts.Constraints.Select(c => c.Span)).Concat(facts.Triggers.Select(t => t.Span)))
        {
            span.In(scenario).ShouldNotBeNullOrWhiteSpace();
        }

        return true;
    }
}
