using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Design.Tests.Exporting.Sam;

public sealed class SamExporterTests
{
    [Theory]
    [InlineData("Step Functions Standard", "STANDARD")]
    [InlineData("Step Functions Express", "EXPRESS")]
    public void Export_TypeOfWorkflow_IsThatOfTheDesign(string engine, string type)
    {
        var design = GeneratedDesigns.Of(1);
        design = design with { State = design.State with { Engine = engine } };

        var template = Exporters.Find("sam")!.Export(design).Single(file => file.Path == "template.yaml").Content;

        template.ShouldContain($"      Type: {type}\n");
        // An Express run leaves no history but its log.
        template.Contains("LogGroupArn: !GetAtt RunLogs.Arn", StringComparison.Ordinal).ShouldBe(type == "EXPRESS");
        template.Contains("logs:CreateLogDelivery", StringComparison.Ordinal).ShouldBe(type == "EXPRESS");
    }
}
