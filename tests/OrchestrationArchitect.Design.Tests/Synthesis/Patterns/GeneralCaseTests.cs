using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Patterns;
using OrchestrationArchitect.Design.Tests.Reading;

namespace OrchestrationArchitect.Design.Tests.Synthesis.Patterns;

/// <summary>When a fan-out/fan-in may be called a map-reduce.</summary>
public sealed class GeneralCaseTests
{
    private const string Split = "The log file is split into chunks. For each chunk the words are counted. The counts of all chunks are merged into totals.";
    private const string Plain = "Every morning the pay slips of all employees are printed.";

    [Theory]
    [InlineData(Split, 0.9, 0.3, Pattern.MapReduce)]
    [InlineData(Split, 0.9, 0.85, Pattern.FanOutFanIn)]
    [InlineData(Plain, 0.9, 0.3, Pattern.FanOutFanIn)]
    [InlineData(Plain, 0.9, 0.05, Pattern.MapReduce)]
    public void Of_MapReduceLikeliest_IsNamedWhereSplitAndMergeAreTold(string text, double special, double general, Pattern likeliest)
    {
        var signals = new Signals(new Brief(Texts.Scenario(text), Texts.Read(text), new DesignOptions()));

        var chances = GeneralCase.Of(signals, pattern => pattern switch { Pattern.MapReduce => special, Pattern.FanOutFanIn => general, _ => 0.1 });

        new[] { Pattern.MapReduce, Pattern.FanOutFanIn, Pattern.Saga }.MaxBy(chances).ShouldBe(likeliest);
        chances(Pattern.Saga).ShouldBe(0.1);
    }
}
