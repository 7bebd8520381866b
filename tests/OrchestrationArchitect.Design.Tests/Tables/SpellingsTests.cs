using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Tests.Tables;

public sealed class SpellingsTests
{
    [Fact]
    public void Of_SameLettersElsewhere_AreOneString() =>
        Spellings.Of("the barge moors".AsSpan(4, 5)).ShouldBeSameAs(Spellings.Of("a barge".AsSpan(2)));

    [Fact]
    public void Of_LongerThanAnyWord_IsStillTheText() =>
        Spellings.Of(new string('x', 200)).ShouldBe(new string('x', 200));

    [Fact]
    public void Lower_Capitals_AreSmall() => Spellings.Lower("LightHouse").ShouldBe("lighthouse");
}
