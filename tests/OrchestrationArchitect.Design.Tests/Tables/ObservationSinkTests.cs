using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class ObservationSinkTests
{
    [Fact]
    public void See_PartsOfAllKinds_AreNamedAsAStringWouldBe()
    {
        var (effect, count, holds, word, mark) = (Effect.Compensatable, -12, true, new string('w', 300), '|');

        NameLister.Of(seen => seen.See($"{effect} {count} {holds} {word}{mark}{effect}"))
            .ShouldBe([$"{effect} {count} {holds} {word}{mark}{effect}"]);
    }

    [Fact]
    public void Sum_OfNamesPutTogether_IsThatOfTheirStrings()
    {
        var weights = new ChoiceWeights([KeyValuePair.Create("effect-Read 2", 1.5), KeyValuePair.Create("plain", -0.5)]);
        var weigher = weights.Weigher();
        var effect = Effect.Read;
        weigher.See($"effect-{effect} {2}");
        weigher.See("plain");
        weigher.See("not in the table");
        weigher.SeeIf(false, "plain");

        weigher.Sum().ShouldBe(weights.Sum(["effect-Read 2", "plain"]));
        weigher.Sum().ShouldBe(0, "it begins anew");
    }

    [Fact]
    public void Odds_OfAnObservationMadeTwice_CountItOnce()
    {
        var table = WeightTable.Embedded("branch-way-weights.data.tsv", 3);

        table.Odds(["kind case", "kind case"]).ShouldBe(table.Odds(["kind case"]));
        table.Odds(["kind case"]).ShouldNotBe(table.Odds([]));
    }
}
