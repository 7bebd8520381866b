namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

public sealed class ParallelNounTests
{
    [Theory]
    [InlineData("The film is cut in parallel with the drawing of the poster and the translation of the title. When all are done, the cinema is booked.", "cut-film,draw-poster,translate-title")]
    [InlineData("The wall is plastered in parallel with the installation of the heating. The cinema is booked.", "install-heating,plaster-wall")]
    public void Read_NounsThatGoOnBesideAVerb_AreStepsBesideIt(string text, string group)
    {
        var facts = Texts.Read(text);

        facts.Parallel.ShouldHaveSingleItem().Order().ShouldBe(group.Split(','));
        facts.Flow.Count(f => f.To == "book-cinema").ShouldBe(group.Split(',').Length);
    }

    [Fact]
    public void Read_NounOfAStepToldBefore_TellsItOnce() =>
        Texts.Read("The crates are loaded. The papers are checked in parallel with the loading. The ship is cleared.").Ids().ShouldBe(["load-crates", "check-papers", "clear-ship"]);

    [Theory]
    [InlineData("The plane is landed. A training flight follows. The pilot is paid.", "train")]
    [InlineData("The engine is mounted. A test drive follows. The pilot is paid.", "test")]
    public void Read_RunOfAKindFollows_IsAStep(string text, string verb) => Texts.Read(text).Steps[1].Verb.ShouldBe(verb);
}
