using System.Text.Json;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Importing;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Runs.Documents;

/// <summary>Turns whatever users hand over (a design, an ASL definition, a scenario) into a design.</summary>
/// <param name="limits">Bounds on what is read.</param>
public sealed class DocumentLoader(InputLimits limits)
{
    /// <summary>Reads a document; its own keys tell which kind it is.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">What it is called, for a definition that has no name of its own.</param>
    public LoadResult Load(string text, string name) => DocumentKindDetector.Detect(text) switch
    {
        DocumentKind.Design => LoadDesign(text),
        DocumentKind.Asl => LoadAsl(text, name),
        _ => LoadScenario(text),
    };

    private static LoadResult LoadDesign(string json)
    {
        try
        {
            return new LoadResult.Loaded(DesignJson.ReadDesign(json), DocumentKind.Design, []);
        }
        catch (JsonException exception)
        {
            return new LoadResult.Refused([new Diagnostic(
                RequestCodes.Malformed,
                Severity.Error,
                $"The design cannot be read: {exception.Message}",
                new DiagnosticLocation(exception.Path ?? "", (int?)exception.LineNumber + 1, (int?)exception.BytePositionInLine + 1))]);
        }
    }

    private static LoadResult LoadAsl(string json, string name)
    {
        var result = AslImporter.Import(json, name);
        return result.Design is { } design
            ? new LoadResult.Loaded(design, DocumentKind.Asl, result.Diagnostics)
            : new LoadResult.Refused(result.Diagnostics);
    }

    private LoadResult LoadScenario(string yaml)
    {
        var parser = new ScenarioParser(limits);
        var parsed = parser.ParseScenario(yaml);
        return parsed switch
        {
            ParseResult<Scenario>.Parsed { Value: var scenario } => DesignOf(scenario),
            ParseResult<Scenario>.Refused { Diagnostic: var fault } => new LoadResult.Refused([fault]),
            _ => throw new InvalidOperationException("A parse is either parsed or refused."),
        };
    }

    private static LoadResult DesignOf(Scenario scenario) =>
        new LoadResult.Loaded(Designer.Design(scenario, ScenarioReader.Read(scenario)), DocumentKind.Scenario, []);
}
