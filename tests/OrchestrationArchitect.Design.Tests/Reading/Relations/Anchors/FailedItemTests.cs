namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Anchors;

public sealed class FailedItemTests
{
    [Theory]
    [InlineData("Each page is scanned and cleaned. The pages are bound in a book and the book is printed. A page that keeps failing is put aside.", "clean-page > put-aside-page")]
    [InlineData("Each photo is cropped and sharpened. The photos are assembled into a film and the film is shown. If more than a tenth of the photos fail, the artist is called.", "sharpen-photo > call-artist")]
    public void Read_OneOfManyThingsFails_LeavesFromTheLastDoneToEach(string text, string edge) => Texts.Read(text).Edges().ShouldContain(edge);

    [Fact]
    public void Read_TheWholeFails_LeavesFromWhatWasDoneToIt() =>
        Texts.Read("Each photo is cropped and sharpened. The photos are assembled into a film and the film is shown. If the film fails, the artist is called.").Edges().ShouldContain("show-film > call-artist");

    [Fact]
    public void Read_RefusalBehindAPoll_LeavesFromThePoll() =>
        Texts.Read("The port is asked to free a berth, and the port's schedule is polled every hour. The ship is moored. If the port refuses the berth, the captain is called.").Edges().ShouldContain("poll-schedule > call-captain");
}
