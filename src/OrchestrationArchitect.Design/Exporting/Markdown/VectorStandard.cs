using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrchestrationArchitect.Design.Diagnostics;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>
/// Checks a document against the Vector standard: only the design, bold for what is critical, bullets only for state
/// machine steps, error recovery and data flow, and the four topics every architecture must address.
/// </summary>
public static partial class VectorStandard
{
    /// <summary>Characters read of a document; what is beyond is not checked.</summary>
    public const int MaxLength = 1_000_000;

    private static readonly ImmutableArray<(string Name, Regex[] Words)> Topics =
    [
        ("the choice of the orchestration pattern", [PatternWords()]),
        ("state management and transitions", [StateWords(), TransitionWords()]),
        ("error handling with retries, DLQs and compensating transactions", [RetryWords(), DeadLetterWords(), CompensationWords()]),
        ("cold start mitigation and concurrency controls", [ColdStartWords(), ConcurrencyWords()]),
    ];

    /// <summary>What a document breaks, in the order of its lines; none when it keeps the standard.</summary>
    /// <param name="markdown">The document.</param>
    public static ImmutableArray<Diagnostic> Check(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lines = MarkdownLines.Of(markdown.Length > MaxLength ? markdown[..MaxLength] : markdown);
        return [.. Opening(lines), .. Bullets(lines), .. Bold(lines), .. Missing(lines), .. Closing(lines)];
    }

    private static IEnumerable<Diagnostic> Opening(ImmutableArray<MarkdownLine> lines)
    {
        var prose = lines.FirstOrDefault(line => line.Kind is not LineKind.Blank and not LineKind.Heading);
        if (prose is null)
        {
            yield return new Diagnostic("OA1801", Severity.Error, "The document holds no design.", new DiagnosticLocation("markdown"));
            yield break;
        }

        if (Pleasantry().IsMatch(prose.Text) || Introduction().IsMatch(prose.Text) || lines.Any(line => line.Kind == LineKind.Heading && Preface().IsMatch(line.Text)))
            yield return Finding("OA1802", "The document opens with an introduction or a pleasantry.", prose, "Start with the design itself.");
    }

    private static IEnumerable<Diagnostic> Bullets(ImmutableArray<MarkdownLine> lines) =>
        lines.Where(line => line.Kind == LineKind.Bullet && !line.Sections.Any(section => BulletSection().IsMatch(section)))
            .DistinctBy(line => line.Sections.LastOrDefault() ?? "")
            .Select(line => Finding(
                "OA1803", $"Bullets stand in “{line.Sections.LastOrDefault() ?? "no section"}”, which is not about state machine steps, error recovery or data flow.",
                line, "Write it as a paragraph."));

    private static IEnumerable<Diagnostic> Bold(ImmutableArray<MarkdownLine> lines)
    {
        var body = lines.Where(line => line.Kind is not LineKind.Blank and not LineKind.Heading and not LineKind.Code).ToList();
        if (body.Count > 0 && !body.Exists(line => BoldText().IsMatch(line.Text)))
            yield return Finding("OA1804", "Nothing is bold: critical decisions, state transitions and failure modes must be.", body[0], "Set them in **bold**.");
    }

    private static IEnumerable<Diagnostic> Missing(ImmutableArray<MarkdownLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Text));
        return Topics.Where(topic => Array.Exists(topic.Words, words => !words.IsMatch(text))).Select(topic => new Diagnostic(
            "OA1805", Severity.Error, $"The document does not address {topic.Name}.", new DiagnosticLocation("markdown"), "Add it."));
    }

    private static IEnumerable<Diagnostic> Closing(ImmutableArray<MarkdownLine> lines)
    {
        foreach (var line in lines.Where(line => line.Kind == LineKind.Heading && Epilogue().IsMatch(line.Text)))
            yield return Finding("OA1806", "The document has a conclusion.", line, "Remove it.");

        var last = lines.LastOrDefault(line => line.Kind == LineKind.Paragraph);
        if (last is not null && Conclusion().IsMatch(last.Text))
            yield return Finding("OA1806", "The document ends with a conclusion or an offer.", last, "Remove it.");
    }

    private static Diagnostic Finding(string code, string message, MarkdownLine line, string fix) =>
        new(code, Severity.Error, message, new DiagnosticLocation("markdown", line.Number), fix);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(sure|certainly|of course|absolutely|great|hello|hi\b|thank|here is|here's|here are|below is|i will|i'll|i have|i've|let me|let's|happy to)", Options)]
    private static partial Regex Pleasantry();

    [GeneratedRegex(@"^(this (document|architecture|design|proposal) (describes|presents|outlines|provides|details|explains)|in this (document|design)|the following (document|design|architecture|section)|as requested|the purpose of this)", Options)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^\W*(\d+\.?\s*)?(introduction|overview|executive summary|background|preface|purpose)\W*$", Options)]
    private static partial Regex Preface();

    [GeneratedRegex(@"^\W*(\d+\.?\s*)?(conclusions?|summary|final (thoughts|remarks|notes)|closing( remarks)?|wrap.?up|next steps)\W*$", Options)]
    private static partial Regex Epilogue();

    [GeneratedRegex(@"^(in conclusion|in summary|to summari[sz]e|to conclude|overall,|this (architecture|design|approach) (ensures|provides|delivers|offers)|let me know|feel free|i hope|please let|if you (need|have|would like))", Options)]
    private static partial Regex Conclusion();

    [GeneratedRegex(@"state.?machine|workflow steps|\bsteps\b|transition|error|failure|recovery|retr(y|ies)|compensat|dead.?letter|dlq|data.?flow|saga flow|orchestration flow", Options)]
    private static partial Regex BulletSection();

    [GeneratedRegex(@"\*\*[^*\s][^*]*\*\*|__[^_\s][^_]*__", Options)]
    private static partial Regex BoldText();

    [GeneratedRegex(@"\b(saga|scatter.?gather|map.?reduce|fan.?out|async(hronous)? request|human interaction|monitor|aggregator|sequential|state machine pattern|event.?driven|choreograph|step functions|durable functions|orchestration pattern)", Options)]
    private static partial Regex PatternWords();

    [GeneratedRegex(@"\bstate\b|\bstates\b|\bhistory\b|checkpoint", Options)]
    private static partial Regex StateWords();

    [GeneratedRegex(@"transition|→|->|state machine", Options)]
    private static partial Regex TransitionWords();

    [GeneratedRegex(@"retr(y|ies|ied)|attempts?\b|back.?off", Options)]
    private static partial Regex RetryWords();

    [GeneratedRegex(@"\bdlqs?\b|dead.?letter", Options)]
    private static partial Regex DeadLetterWords();

    [GeneratedRegex(@"compensat|\bundo|\bundone|roll.?back|nothing has to be undone", Options)]
    private static partial Regex CompensationWords();

    [GeneratedRegex(@"cold.?start|provisioned concurrency|always.?ready|snapstart|warm", Options)]
    private static partial Regex ColdStartWords();

    [GeneratedRegex(@"concurren|throttl|bulkhead|parallelism", Options)]
    private static partial Regex ConcurrencyWords();
}
