using System.Runtime.CompilerServices;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Exporting.Markdown;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Tests.Synthesis.Cases;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>
/// Reviewed designs of one process for each kind. To accept a change run with <c>ARCHITECT_BASELINES=write</c> and read
/// the difference.
/// </summary>
public sealed class BaselineTests
{
    public static TheoryData<string> Names => [.. ReviewedCases.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Design_ReviewedCase_IsAsReviewed(string name)
    {
        var design = Make(name);
        Compare(name, "design.json", DesignJson.Write(design with { Facts = new() }));
        Compare(name, "architecture.md", Exporters.Find("markdown")!.Export(design)[0].Content);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Design_ReviewedCase_HasThePatternOfItsName(string name) =>
        Words.Kebab(PatternOf(name)).ShouldBe(ReviewedCases.All[name].Pattern);

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_ReviewedCase_KeepsTheVectorStandard(string name) =>
        VectorStandard.Check(Exporters.Find("markdown")!.Export(Make(name))[0].Content).ShouldBeEmpty();

    private static string PatternOf(string name) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Make(name).Pattern.Primary.ToString());

    private static OrchestrationDesign Make(string name)
    {
        var facts = ReviewedCases.All[name].Facts();
        return Designer.Design(facts.Scenario, facts.Facts);
    }

    private static void Compare(string name, string file, string actual)
    {
        var path = Path.Combine(Folder(), name, file);
        if (Environment.GetEnvironmentVariable("ARCHITECT_BASELINES") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        File.Exists(path).ShouldBeTrue($"{path} has not been reviewed yet");
        actual.ShouldBe(File.ReadAllText(path));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Baselines");
}
