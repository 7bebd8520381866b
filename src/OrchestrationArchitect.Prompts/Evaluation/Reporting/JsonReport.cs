using System.Text.Json;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>Writes a report as JSON in the shape of <c>gh models eval --json</c>, with more fields.</summary>
/// <remarks>Shape: https://github.com/github/gh-models, <c>cmd/eval/eval.go</c>. One prompt is one such object; several
/// are <c>{provider, results: […], summary}</c>.</remarks>
public static class JsonReport
{
    /// <summary>Writes a report as UTF-8, indented, ending in a line break.</summary>
    public static void Write(EvaluationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, NodeJson.Compact with { Indented = true, NewLine = "\n" }))
        {
            if (report.Prompts is [var only])
                WritePrompt(writer, only, report);
            else
                WriteAll(writer, report);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteAll(Utf8JsonWriter writer, EvaluationReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("provider", report.Provider);
        writer.WriteStartArray("results");
        foreach (var prompt in report.Prompts)
            WritePrompt(writer, prompt, report);
        writer.WriteEndArray();
        WriteSummary(writer, report.Prompts);
        writer.WriteNumber("durationMs", Milliseconds(report.Duration));
        writer.WriteEndObject();
    }

    private static void WritePrompt(Utf8JsonWriter writer, PromptResult result, EvaluationReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("name", result.Prompt.Name);
        writer.WriteString("description", result.Prompt.Description);
        writer.WriteString("model", result.Prompt.Model);
        writer.WriteStartArray("testResults");
        foreach (var test in result.Tests)
            WriteTest(writer, test);
        writer.WriteEndArray();
        WriteSummary(writer, [result]);
        writer.WriteString("file", result.Prompt.FileName);
        writer.WriteString("version", result.Prompt.Version);
        writer.WriteString("provider", report.Provider);
        if (report.Prompts.Length == 1)
            writer.WriteNumber("durationMs", Milliseconds(report.Duration));
        writer.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter writer, TestResult test)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("testCase");
        NodeJson.Write(writer, test.Case.Source);
        writer.WriteString("modelResponse", test.Response);
        writer.WriteStartArray("evaluationResults");
        foreach (var result in test.Evaluations)
        {
            writer.WriteStartObject();
            writer.WriteString("evaluatorName", result.Name);
            writer.WriteNumber("score", result.Score);
            writer.WriteBoolean("passed", result.Passed);
            writer.WriteString("details", result.Details);
            writer.WriteString("status", StatusNames.Of(result.Status));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("name", test.Case.Name);
        writer.WriteString("status", StatusNames.Of(test.Status));
        if (test.ExpectedFound is { } found)
            writer.WriteBoolean("expectedFound", found);
        if (test.Error.Length > 0)
            writer.WriteString("error", test.Error);
        if (!test.Warnings.IsEmpty)
        {
            writer.WriteStartArray("warnings");
            foreach (var warning in test.Warnings)
                writer.WriteStringValue($"{warning.Code}: {warning.Message}");
            writer.WriteEndArray();
        }

        writer.WriteNumber("durationMs", Milliseconds(test.Duration));
        writer.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter writer, IReadOnlyCollection<PromptResult> results)
    {
        var total = results.Sum(result => result.Tests.Length);
        var passed = results.Sum(result => result.PassedTests);
        writer.WriteStartObject("summary");
        writer.WriteNumber("totalTests", total);
        writer.WriteNumber("passedTests", passed);
        writer.WriteNumber("failedTests", results.Sum(result => result.FailedTests));
        writer.WriteNumber("passRate", total == 0 ? 100 : (double)passed / total * 100);
        writer.WriteNumber("skippedTests", results.Sum(result => result.SkippedTests));
        writer.WriteNumber("unsupportedEvaluations", results.Sum(result => result.UnsupportedEvaluations));
        writer.WriteEndObject();
    }

    private static double Milliseconds(TimeSpan duration) => Math.Round(duration.TotalMilliseconds, 3);
}
