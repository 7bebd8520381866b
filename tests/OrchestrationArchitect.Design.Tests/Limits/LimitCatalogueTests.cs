using System.Reflection;
using OrchestrationArchitect.Design.Limits;

namespace OrchestrationArchitect.Design.Tests.Limits;

public sealed class LimitCatalogueTests
{
    private static readonly string[] Ids = [.. typeof(LimitIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!)
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void Default_EveryConstant_HasDataAndViceVersa() =>
        LimitCatalogue.Default.All.Select(limit => limit.Id).ShouldBe(Ids);

    [Fact]
    public void Default_EveryLimit_HasAValueASourceAndADate()
    {
        foreach (var limit in LimitCatalogue.Default.All)
        {
            limit.Value.ShouldBeGreaterThan(0, limit.Id);
            limit.Source.Title.ShouldNotBeNullOrWhiteSpace(limit.Id);
            Uri.IsWellFormedUriString(limit.Source.Url, UriKind.Absolute).ShouldBeTrue(limit.Id);
            limit.AsOf.ShouldBeGreaterThan(new DateOnly(2025, 1, 1), limit.Id);
            limit.Note.ShouldNotBeNullOrWhiteSpace(limit.Id);
        }
    }

    [Fact]
    public void Default_EveryPrice_IsInDollars() =>
        LimitCatalogue.Default.All
            .Where(limit => limit.Id.StartsWith("price.", StringComparison.Ordinal) != (limit.Unit == LimitUnit.Usd))
            .ShouldBeEmpty();

    [Theory]
    [InlineData(LimitIds.StepFunctionsStateBytes, 262_144)]
    [InlineData(LimitIds.StepFunctionsHistoryEvents, 25_000)]
    [InlineData(LimitIds.PriceStepFunctionsTransition, 0.025 / 1000)]
    [InlineData(LimitIds.SqsMaxRetention, 14 * 24 * 3600)]
    [InlineData(LimitIds.FunctionsHttpTimeout, 230)]
    [InlineData(LimitIds.DurableStoragePayloadBytes, 45 * 1024)]
    public void Default_KnownLimit_HasThePublishedValue(string id, double value) =>
        LimitCatalogue.Default[id].Value.ShouldBe(value, tolerance: 1e-12);

    [Fact]
    public void Indexer_UnknownId_Throws() =>
        Should.Throw<KeyNotFoundException>(() => LimitCatalogue.Default["lambda.wishes"]);

    [Fact]
    public void Duration_OfSeconds_IsThatLong() =>
        LimitCatalogue.Default[LimitIds.LambdaMaxTimeout].Duration.ShouldBe(TimeSpan.FromMinutes(15));

    [Fact]
    public void Bytes_OfADuration_Throws() =>
        Should.Throw<InvalidOperationException>(() => LimitCatalogue.Default[LimitIds.LambdaMaxTimeout].Bytes);

    [Fact]
    public void New_SameIdTwice_Throws()
    {
        var limit = LimitCatalogue.Default[LimitIds.LambdaConcurrency];

        Should.Throw<ArgumentException>(() => new LimitCatalogue([limit, limit]));
    }
}
