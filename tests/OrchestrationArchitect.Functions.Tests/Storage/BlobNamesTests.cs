using OrchestrationArchitect.Functions.Storage;

namespace OrchestrationArchitect.Functions.Tests.Storage;

public sealed class BlobNamesTests
{
    [Theory]
    [InlineData("0197a1b2c3d4", true)]
    [InlineData("0197a1b2:rules-cost", true)]
    [InlineData("message-0b5c.1", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData("a..b", false)]
    [InlineData("a/b", false)]
    [InlineData("a%2fb", false)]
    [InlineData("a b", false)]
    public void IsId_RefusesWhatCouldReachElsewhere(string id, bool allowed) => BlobNames.IsId(id).ShouldBe(allowed);

    [Theory]
    [InlineData("published/code/Program.cs", true)]
    [InlineData("published/", true)]
    [InlineData("../x", false)]
    [InlineData("a/../b", false)]
    [InlineData("a//b", false)]
    [InlineData("/a", false)]
    [InlineData("a\\b", false)]
    [InlineData("", false)]
    public void IsPath_RefusesStepsUpward(string path, bool allowed) => BlobNames.IsPath(path).ShouldBe(allowed);
}
