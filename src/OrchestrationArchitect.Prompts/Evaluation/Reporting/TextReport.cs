using System.Globalization;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>Writes a report for people, one fact a line, without colour.</summary>
public static class TextReport
{
    /// <summary>Writes each prompt's summary and, under it, every test that did not simply pass.</summary>
    public static void Write(EvaluationReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var prompt in report.Prompts)
        {
            Line(output, $"{prompt.Prompt.Name} ({prompt.Prompt.FileName})");
            Line(output, string.Create(CultureInfo.InvariantCulture, $"  Passed: {prompt.PassedTests}/{prompt.Tests.Length} ({prompt.PassRate:F2}%){Extras(prompt)}"));
            foreach (var test in prompt.Tests)
                WriteTest(output, test);
        }
    }

    private static string Extras(PromptResult prompt)
    {
        var extras = "";
        if (prompt.FailedTests > 0)
            extras += string.Create(CultureInfo.InvariantCulture, $", {prompt.FailedTests} failed");
        if (prompt.SkippedTests > 0)
            extras += string.Create(CultureInfo.InvariantCulture, $", {prompt.SkippedTests} skipped");
        if (prompt.UnsupportedEvaluations > 0)
            extras += string.Create(CultureInfo.InvariantCulture, $", {prompt.UnsupportedEvaluations} unsupported evaluations");
        return extras;
    }

    private static void WriteTest(TextWriter output, TestResult test)
    {
        var telling = test.Evaluations.Where(result => !result.Passed).ToList();
        if (test.Status == TestStatus.Passed && telling.Count == 0)
            return;
        Line(output, $"  {Mark(test.Status)} {OneLine(test.Case.Name)}: {StatusNames.Of(test.Status)}{(test.Error.Length > 0 ? ": " + OneLine(test.Error) : "")}");
        if (test.Status == TestStatus.Failed)
            Line(output, $"      answer: {OneLine(test.Response)}");
        foreach (var result in telling)
            Line(output, $"    {Mark(result.Status)} {OneLine(result.Name)}: {OneLine(result.Details)}");
    }

    private static string Mark(TestStatus status) => status switch
    {
        TestStatus.Passed => "✓",
        TestStatus.Failed or TestStatus.Error => "✗",
        _ => "-",
    };

    private static string Mark(CheckStatus status) => status == CheckStatus.Unsupported ? "-" : "✗";

    // Answers come from outside: no control characters reach a terminal.
    private static string OneLine(string text)
    {
        var shown = text.Length <= 160 ? text : text[..160] + "…";
        return string.Create(shown.Length, shown, static (span, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                span[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });
    }

    private static void Line(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
