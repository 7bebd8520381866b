namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

public sealed class StrandsAheadTests
{
    [Theory]
    [InlineData("The play is chosen. From here there are two tracks. Stage: the joiner builds the sets, then the painter paints them. Music: the score is copied, then the band rehearses it. Once both are through, the press is invited.", "choose-play > build-sets", "build-sets > paint-sets", "choose-play > copy-score", "paint-sets > invite-press")]
    [InlineData("The play is chosen. Two teams start working at that point. Wardrobe sews the costumes and dyes them. Carpentry builds the stage. When both teams are done, the press is invited.", "choose-play > sew-costumes", "sew-costumes > dye-costumes", "choose-play > build-stage", "dye-costumes > invite-press", "build-stage > invite-press")]
    [InlineData("The ore is split into two portions, which are tested simultaneously. The first is melted and weighed. The second is dissolved. With both results in, the report is written.", "split-ore > melt-first-portion", "split-ore > dissolve-second")]
    [InlineData("The play is chosen. Two things begin at once. On the one hand, the hall is rented and cleaned. On the other, the posters are printed. Then the press is invited.", "choose-play > rent-hall", "rent-hall > clean-hall", "choose-play > print-posters", "clean-hall > invite-press", "print-posters > invite-press")]
    [InlineData("The play is chosen. Wardrobe and carpentry now work in parallel. Wardrobe sews the costumes. It then dyes the gloves. Carpentry builds the stage. Then the press is invited.", "choose-play > sew-costumes", "sew-costumes > dye-gloves", "choose-play > build-stage", "dye-gloves > invite-press")]
    [InlineData("The play is chosen. Wardrobe buys the cloth and cuts it. In parallel, carpentry builds the stage and paints it. The press is invited when both are done.", "choose-play > buy-cloth", "choose-play > build-stage", "build-stage > paint-stage", "cut-cloth > invite-press", "paint-stage > invite-press")]
    public void Read_StrandsToldASentenceEach_RunSideBySide(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();

    [Fact]
    public void Read_BothTracksToldBefore_AnnounceNothing() =>
        Texts.Read("The play is chosen. Both tracks are described in the manual. The hall is rented. The posters are printed.").Parallel.ShouldBeEmpty();

    [Theory]
    [InlineData("The play is chosen. The hall is rented and the posters are printed. The noise on the parallel streets is measured.")]
    [InlineData("The play is chosen. Wardrobe sews the costumes, and carpentry builds the stage. With the contract signed by both sides, the press is invited.")]
    public void Read_ParallelThingsAndBothSides_SetNothingSideBySide(string text) =>
        Texts.Read(text).Parallel.ShouldBeEmpty();
}
