using OrchestrationArchitect.Runs.Documents;

namespace OrchestrationArchitect.Runs.Tests.Documents;

public sealed class DocumentKindDetectorTests
{
    [Theory]
    [InlineData("business_workflow: x", DocumentKind.Scenario)]
    [InlineData("""{"business_workflow":"x"}""", DocumentKind.Scenario)]
    [InlineData("""{"Comment":"c","StartAt":"A","States":{}}""", DocumentKind.Asl)]
    [InlineData("""{"States":{"A":{"flow":1}}}""", DocumentKind.Asl)]
    [InlineData("""{"Comment":"c","StartAt":${start},"States":{}}""", DocumentKind.Asl)]
    [InlineData("""{"Comment":${c},"States":{}}""", DocumentKind.Asl)]
    [InlineData("""{"schema":"s","name":"n"}""", DocumentKind.Design)]
    [InlineData("""{"name":"n","facts":{"StartAt":1},"flow":{}}""", DocumentKind.Design)]
    public void Detect_TopLevelKeys_Decide(string text, DocumentKind kind) =>
        DocumentKindDetector.Detect(text).ShouldBe(kind);
}
