using System.Globalization;
using System.Xml;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>Writes a report as JUnit XML: a suite per prompt, a case per test.</summary>
public static class JUnitReport
{
    /// <summary>Writes a report as UTF-8 without a byte order mark.</summary>
    public static void Write(EvaluationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false };
        using var writer = XmlWriter.Create(output, settings);
        writer.WriteStartElement("testsuites");
        Counts(writer, report.Prompts);
        Attribute(writer, "time", Seconds(report.Duration));
        foreach (var prompt in report.Prompts)
            WriteSuite(writer, prompt);
        writer.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter writer, PromptResult prompt)
    {
        writer.WriteStartElement("testsuite");
        Attribute(writer, "name", prompt.Prompt.Name);
        Attribute(writer, "file", prompt.Prompt.FileName);
        Counts(writer, [prompt]);
        Attribute(writer, "time", Seconds(new TimeSpan(prompt.Tests.Sum(test => test.Duration.Ticks))));
        foreach (var test in prompt.Tests)
            WriteCase(writer, prompt, test);
        writer.WriteEndElement();
    }

    private static void WriteCase(XmlWriter writer, PromptResult prompt, TestResult test)
    {
        writer.WriteStartElement("testcase");
        Attribute(writer, "name", test.Case.Name);
        Attribute(writer, "classname", prompt.Prompt.Name);
        Attribute(writer, "time", Seconds(test.Duration));
        var told = string.Join('\n', test.Evaluations.Where(result => !result.Passed).Select(result => $"{result.Name}: {result.Details}"));
        switch (test.Status)
        {
            case TestStatus.Failed:
                Element(writer, "failure", told.Split('\n')[0], $"{told}\n\nAnswer:\n{test.Response}");
                break;
            case TestStatus.Error:
                Element(writer, "error", test.Error, "");
                break;
            case TestStatus.Unsupported:
                Element(writer, "skipped", told.Split('\n')[0], "");
                break;
            case TestStatus.NotRun:
                Element(writer, "skipped", "not run", "");
                break;
            default:
                if (told.Length > 0)
                    writer.WriteElementString("system-out", XmlText.Clean(told));
                break;
        }

        writer.WriteEndElement();
    }

    private static void Counts(XmlWriter writer, IReadOnlyCollection<PromptResult> prompts)
    {
        Attribute(writer, "tests", Number(prompts.Sum(prompt => prompt.Tests.Length)));
        Attribute(writer, "failures", Number(prompts.Sum(prompt => prompt.Tests.Count(test => test.Status == TestStatus.Failed))));
        Attribute(writer, "errors", Number(prompts.Sum(prompt => prompt.Tests.Count(test => test.Status == TestStatus.Error))));
        Attribute(writer, "skipped", Number(prompts.Sum(prompt => prompt.SkippedTests)));
    }

    private static void Element(XmlWriter writer, string name, string message, string text)
    {
        writer.WriteStartElement(name);
        Attribute(writer, "message", message);
        if (text.Length > 0)
            writer.WriteString(XmlText.Clean(text));
        writer.WriteEndElement();
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, XmlText.Clean(value));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);
}
