using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Tests.Model.Json;

public sealed class DesignSchemaTests
{
    [Theory]
    [InlineData("design.schema.json")]
    [InlineData("facts.schema.json")]
    [InlineData("profile.schema.json")]
    public void All_EachSchema_IsTheCommittedFile(string name)
    {
        var file = Path.Combine(Repository(), "docs", "schemas", name);
        var text = DesignSchema.All[name];

        // `ARCHITECT_ACCEPT=1` writes the files anew, for review as a change of the contract.
        if (Environment.GetEnvironmentVariable("ARCHITECT_ACCEPT") == "1")
            File.WriteAllText(file, text);

        File.ReadAllText(file).ShouldBe(text);
    }

    [Fact]
    public void All_Design_KnowsTheMembersOfTheContract()
    {
        var design = JsonNode.Parse(DesignSchema.All["design.schema.json"])!;

        var members = design["properties"]!.AsObject().Select(member => member.Key).ToArray();
        foreach (var member in new[] { "schema", "name", "facts", "pattern", "triggers", "steps", "flow", "deadLetters",
            "concurrency", "coldStart", "decisions", "assumptions", "verification", "estimates" })
        {
            members.ShouldContain(member);
        }
    }

    [Fact]
    public void All_Durations_AreTexts()
    {
        var design = JsonNode.Parse(DesignSchema.All["design.schema.json"])!;

        var pattern = design["properties"]!["estimates"]!["properties"]!["latency"]!["properties"]!["p50"]!["pattern"]!.GetValue<string>();
        foreach (var seconds in new[] { 0, 0.0123, 5, 90.5, 86_400 * 14, 90_061.25 })
            JsonSerializer.Serialize(TimeSpan.FromSeconds(seconds), DesignJson.Options).Trim('"').ShouldMatch(pattern);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "OrchestrationArchitect.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
