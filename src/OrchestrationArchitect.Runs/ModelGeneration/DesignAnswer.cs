using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>A model's answer read as a design, with everything that is wrong with it.</summary>
/// <param name="Design">The design; <see langword="null"/> when the answer is none.</param>
/// <param name="Errors">What is to be mended, one sentence each, worst first; empty when nothing is.</param>
/// <param name="IsUsable">Whether it can be judged all the same: it is sound in structure, and only the proof fails.</param>
internal sealed record DesignAnswer(OrchestrationDesign? Design, ImmutableArray<string> Errors, bool IsUsable)
{
    /// <summary>More at once than this confuse more than they help.</summary>
    private const int MostErrors = 20;

    private const int MostSteps = 200;

    /// <summary>Reads an answer. Scenario and facts are ours, whatever the answer says of them.</summary>
    public static DesignAnswer Read(string text, Scenario scenario, ProcessFacts facts)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(Unfence(text), documentOptions: new JsonDocumentOptions { MaxDepth = 128 });
            foreach (var name in DraftSchema.NotTheModels)
                (node as JsonObject)?.Remove(name);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // An ArgumentException is how a doubled key shows.
            return Unusable($"The answer is not one JSON object: {FirstSentence(exception.Message)}");
        }

        var errors = SchemaCheck.Run(DraftSchema.Root, node);
        if (!errors.IsEmpty)
            return Unusable([.. errors.Take(MostErrors)]);
        try
        {
            var design = node.Deserialize<OrchestrationDesign>(DesignJson.Options)!;
            return design.Steps.Length > MostSteps
                ? Unusable($"The design has {design.Steps.Length} steps; at most {MostSteps} can be handled.")
                : Judge(design with { Scenario = scenario, Facts = facts });
        }
        catch (JsonException exception)
        {
            return Unusable($"{exception.Path}: {exception.Message}");
        }
    }

    private static DesignAnswer Judge(OrchestrationDesign design)
    {
        var verification = Verifier.Verify(design);
        var found = verification.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToImmutableArray();
        var errors = found.Select(Sentence)
            .Concat(FactPointers.Errors(design))
            .Concat((verification.ModelCheck?.Properties ?? []).Where(property => !property.Holds).Select(Sentence))
            .Take(MostErrors).ToImmutableArray();
        var sound = verification.ModelCheck is not null && !found.Any(diagnostic => diagnostic.Code.StartsWith("OA2", StringComparison.Ordinal));
        return new DesignAnswer(design, errors, sound);
    }

    private static string Sentence(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {diagnostic.Location?.Path}: {diagnostic.Message}{(diagnostic.Fix is { } fix ? $" {fix}" : "")}";

    private static string Sentence(PropertyResult property) =>
        $"The property {property.Name} does not hold: {string.Join(' ', property.Counterexample?.Story ?? [])}";

    // Some models fence JSON in spite of everything.
    private static string Unfence(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal) || !trimmed.EndsWith("```", StringComparison.Ordinal))
            return trimmed;
        var first = trimmed.IndexOf('\n', StringComparison.Ordinal);
        return first < 0 ? trimmed : trimmed[first..^3].Trim();
    }

    private static string FirstSentence(string text) => text.Split(" LineNumber", 2)[0];

    private static DesignAnswer Unusable(params ImmutableArray<string> errors) => new(null, errors, IsUsable: false);
}
