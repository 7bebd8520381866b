namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Order;

/// <summary>What is held back until something is done is done after it.</summary>
public sealed class DeferralTests
{
    [Theory]
    [InlineData("The bill is not posted until the crates have been packed.")]
    [InlineData("The bill is not posted before the crates have been packed.")]
    [InlineData("We will not post the bill until the crates have been packed.")]
    public void Read_WhatIsHeldBack_ComesAfterWhatItWaitsFor(string sentence) =>
        Texts.Read("The order is entered. " + sentence + " Then the file is closed.").Edges()
            .ShouldBe(["enter-order > pack-crates", "pack-crates > post-bill", "post-bill > close-file"]);

    [Theory]
    [InlineData("The bill is only posted once the crates have been packed and the scales have been sealed.")]
    [InlineData("The bill is not posted until the crates have been packed and the scales have been sealed.")]
    public void Read_TwoThingsDoneByThen_BothComeBefore(string sentence) =>
        Texts.Read("The order is entered. " + sentence).Edges().ShouldBe(["enter-order > pack-crates", "pack-crates > seal-scales", "seal-scales > post-bill"]);

    [Fact]
    public void Read_WhatNeverMayBe_IsNoStep() =>
        Texts.Read("The crates are packed. The bill is never posted before the crates have been packed.").Ids().ShouldNotContain("post-bill");
}
