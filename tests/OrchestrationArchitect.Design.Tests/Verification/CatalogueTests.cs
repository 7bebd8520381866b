using System.Text.Json;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Tests.Verification;

public sealed class CatalogueTests
{
    [Fact]
    public void Catalogue_Codes_AreUniqueAndHaveAPage()
    {
        DiagnosticCatalogue.All.Select(kind => kind.Code).ShouldBeUnique();
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "OrchestrationArchitect.sln")))
        {
            root = root.Parent;
        }

        root.ShouldNotBeNull();
        foreach (var kind in DiagnosticCatalogue.All)
        {
            var page = File.ReadAllText(Path.Combine(root.FullName, kind.Help));
            page.ShouldStartWith($"# {kind.Code}: {kind.Title}\n\nSeverity: {kind.Severity.ToString().ToLowerInvariant()}.");
        }
    }

    [Fact]
    public void Sarif_Findings_HaveRulesPlacesAndStories()
    {
        var broken = Sound.Saga.With("charge-card", step => step with { Compensation = null, Timeout = null });
        var result = Verifier.Verify(broken);
        var run = JsonDocument.Parse(Sarif.Write("order.json", result.Diagnostics, result.ModelCheck)).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBe(result.Diagnostics.Length + result.ModelCheck!.Properties.Count(property => !property.Holds));
        foreach (var entry in results)
        {
            rules[entry.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(entry.GetProperty("ruleId").GetString());
            entry.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        }
    }
}
