using System.Text.Json;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Models.Tests.Fakes;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Models.Tests.Runs;

/// <summary>What a good model answers.</summary>
internal static class ModelAnswers
{
    public static Scenario Scenario { get; } = new()
    {
        BusinessWorkflow = "Charge the customer's card, then reserve the stock. If the stock is short, refund the charge. Then send a confirmation.",
        EventSources = "An HTTP request from the web shop.",
        ConstraintsAndSlas = "A customer is never charged twice. The charge takes at most 5 seconds.",
    };

    public static DesignRequest Request { get; } = new() { Scenario = Scenario, Generator = GeneratorChoice.Model };

    public static OrchestrationDesign Design { get; } = RulesGenerator.Draft(Scenario, new CandidatePlan("a", "rules"));

    public static string Document { get; } = Exporters.Find("markdown")!.Export(Design)[0].Content;

    public static string DesignText { get; } = Without(Design);

    public static Reply Good(FakeRequest request) => Replies.Text(request.Purpose switch
    {
        "document" => Document,
        "design" => DesignText,
        _ => """{"score": 90, "findings": [{"severity": "warning", "where": "/deadLetters", "what": "Nobody is told.", "fix": "Add an alarm."}]}""",
    });

    private static string Without(OrchestrationDesign design)
    {
        var json = JsonSerializer.SerializeToNode(design, DesignJson.Compact)!.AsObject();
        foreach (var name in (string[])["scenario", "facts", "findings"])
            json.Remove(name);
        return json.ToJsonString();
    }
}
