using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Json;
using OrchestrationArchitect.Design.Importing.Structuring;
using OrchestrationArchitect.Design.Importing.Translation;

namespace OrchestrationArchitect.Design.Importing;

/// <summary>Reads Amazon States Language definitions, JSONPath and JSONata alike.</summary>
public static class AslImporter
{
    /// <summary>The longest text that is read, in UTF-16 units; Step Functions itself takes 1 MB (2026-11).</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Reads a definition. Whatever is wrong with it is a diagnostic, never an exception.</summary>
    /// <param name="json">The definition; <c>${…}</c> placeholders of deployment tools may still stand in it.</param>
    /// <param name="name">The design's name.</param>
    public static ImportResult Import(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        if (json.Length > MaxLength)
        {
            return Refused(ImportCodes.TooLarge, $"The text has {json.Length} characters; at most {MaxLength} are read.");
        }

        var text = PlaceholderText.Of(json.TrimStart('\uFEFF'));
        var log = new ImportLog(new LineMap(text.Utf8));
        try
        {
            var root = JsonTreeReader.Read(text.Utf8, text.At);
            foreach (var (offset, placeholder) in text.Bare)
            {
                log.Add(ImportCodes.BarePlaceholder, offset, "",
                    $"The placeholder {placeholder} stands unquoted; it is read as a value that is not known yet.");
            }

            return Design(Unwrapped(root), name, log);
        }
        catch (JsonException error)
        {
            var line = (int)Math.Min(error.LineNumber ?? 0, int.MaxValue - 1) + 1;
            var column = (int)Math.Min(error.BytePositionInLine ?? 0, int.MaxValue - 1) + 1;
            return Refused(ImportCodes.NotJson, $"The text is not JSON: {Reason(error.Message)}", line, column);
        }
    }

    private static ImportResult Design(JsonValue root, string name, ImportLog log)
    {
        if (new AslReader(log).Machine(root, "") is not { } machine)
        {
            return new ImportResult(null, log.ToImmutable());
        }

        var tasks = new TaskTranslator();
        var steps = new StepTable(log, tasks);
        var flow = steps.Machine(machine);
        var design = steps.Tangled ? null : DesignAssembler.Assemble(name, machine, flow, steps, tasks);
        return new ImportResult(design, log.ToImmutable());
    }

    /// <summary>Some tools keep the definition one level down.</summary>
    private static JsonValue Unwrapped(JsonValue root) =>
        root is JsonObject json && json["States"] is null
            && (json["Definition"] ?? json["definition"]) is JsonObject inner ? inner : root;

    private static ImportResult Refused(
        Diagnostics.DiagnosticDescriptor kind, string message, int? line = null, int? column = null) =>
        new(null, ImmutableArray.Create(kind.At(new Diagnostics.DiagnosticLocation("", line, column), message)));

    private static string Reason(string message)
    {
        // The parser repeats line and byte at the end of its sentence.
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
