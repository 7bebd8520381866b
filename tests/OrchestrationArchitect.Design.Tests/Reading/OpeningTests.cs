namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class OpeningTests
{
    private const string Process = " When a boat is picked, the boat is blocked and the skipper is informed.";

    [Theory]
    [InlineData("In summer the phones never stand still, so the booking must be quick.")]
    [InlineData("Collectors send us several hundred stamps a month.")]
    [InlineData("Every autumn we receive about ninety applications.")]
    [InlineData("I manage the licences of a small town.")]
    public void Read_WhatLeadsUpToTheProcess_IsNoStep(string opening) =>
        Texts.Read(opening + Process).Ids().ShouldBe(["block-boat", "inform-skipper"]);

    [Theory]
    [InlineData("The worker uses templates, renders pages and stores them.", "use-templates render-pages store-pages")]
    [InlineData("A broker collects quotes. The best quote is forwarded.", "collect-quotes forward-best-quote")]
    public void Read_WorkThatSoundsLikeATrade_IsToldInSteps(string text, string steps) =>
        string.Join(' ', Texts.Read(text).Ids()).ShouldBe(steps);

    [Fact]
    public void Read_WhatTheRunBeginsWith_IsAStep() =>
        Texts.Read("The run begins with freezing the time sheets. Then the pay is computed.").Ids().ShouldBe(["freeze-time-sheets", "compute-pay"]);

    [Fact]
    public void Read_ShortFirstSentence_IsAStep() =>
        Texts.Read("The clerk reserves stock. Then the parcel is shipped.").Ids().ShouldBe(["reserve-stock", "ship-parcel"]);

    [Fact]
    public void Read_WhatIsAMatterForOthers_IsNoStep() =>
        Texts.Read("The boat is blocked and the skipper is informed. Some guests bring a dog, but that is a matter for the skipper.").Ids().ShouldBe(["block-boat", "inform-skipper"]);
}
