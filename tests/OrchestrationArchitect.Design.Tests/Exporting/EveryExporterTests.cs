using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Tests.Exporting.Asl;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Design.Tests.Exporting;

public sealed class EveryExporterTests
{
    private const int Designs = 120;

    public static TheoryData<string> Formats => [.. Exporters.All.Select(exporter => exporter.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Export_GeneratedDesigns_GivesTheSameCleanTextTwice(string format)
    {
        var exporter = Exporters.Find(format)!;
        for (var seed = 0; seed < Designs; seed++)
        {
            var design = GeneratedDesigns.Of(seed);
            var files = exporter.Export(design);

            files.ShouldNotBeEmpty();
            files.Select(file => file.Path).ShouldBeUnique();
            foreach (var (first, second) in files.Zip(exporter.Export(design)))
            {
                first.ShouldBe(second, $"{format} of seed {seed}");
                first.Content.ShouldNotContain('\r');
                first.Content.ShouldEndWith("\n");
                first.Path.ShouldNotContain("..");
            }
        }
    }

    [Fact]
    public void Export_GeneratedDesigns_GivesMachinesWithoutDanglingStates()
    {
        for (var seed = 0; seed < Designs; seed++)
        {
            var machine = JsonNode.Parse(Exporters.Find("asl")!.Export(GeneratedDesigns.Of(seed))[0].Content)!.AsObject();
            foreach (var level in AslDocument.Machines(machine))
            {
                var states = level["States"]!.AsObject();
                var targets = AslDocument.Targets(level).ToHashSet(StringComparer.Ordinal);
                targets.SetEquals(states.Select(state => state.Key)).ShouldBeTrue($"seed {seed}");
                foreach (var (name, state) in states)
                {
                    var ends = state!["Next"] is not null || state["End"] is not null || state["Choices"] is not null;
                    (ends || state["Type"]!.GetValue<string>() is "Succeed" or "Fail").ShouldBeTrue($"seed {seed}: {name}");
                }
            }
        }
    }
}
