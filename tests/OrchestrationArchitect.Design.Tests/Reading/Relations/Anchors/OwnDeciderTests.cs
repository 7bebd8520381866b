namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Anchors;

public sealed class OwnDeciderTests
{
    [Fact]
    public void Read_TheOneWhoDecidesRefuses_LeavesFromThatDecision() =>
        Texts.Read("The foreman approves or declines the visit. The badge is printed. The visitor can choose another day afterwards. When the foreman declines, a note goes to the visitor.").Edges().ShouldContain("approve-visit > send-note");

    [Fact]
    public void Read_ThingReadBehindAnother_LeavesFromWhatReadIt() =>
        Texts.Read("The page is turned, the stamp is cut out, and the title, the year and the author are copied. The card is filed. Pages whose author cannot be read are laid aside.").Edges().ShouldContain("copy-author > lay-aside-pages");

    [Fact]
    public void Read_PronounBehindAnd_GoesIntoTheBranch() =>
        Texts.Read("The page is sent out. If the guard does not answer, he is phoned, and if he cannot be reached, his deputy is fetched. The gate is opened.").Edges().ShouldContain("phone-guard > fetch-deputy");
}
