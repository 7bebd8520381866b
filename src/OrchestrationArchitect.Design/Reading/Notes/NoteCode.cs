using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>The reader's notes: each code once, with its severity. Each has a page in <c>docs/diagnostics</c>.</summary>
internal sealed record NoteCode(string Code, Severity Severity)
{
    /// <summary>The text is not English, so nothing was read from it.</summary>
    public static readonly NoteCode NotEnglish = new("OA1201", Severity.Error);

    /// <summary>The text is empty.</summary>
    public static readonly NoteCode Empty = new("OA1202", Severity.Error);

    /// <summary>The text has no words that mean anything to the reader.</summary>
    public static readonly NoteCode Nonsense = new("OA1203", Severity.Error);

    /// <summary>The text is English, but tells no action.</summary>
    public static readonly NoteCode NoSteps = new("OA1204", Severity.Error);

    /// <summary>Two different figures for one limit.</summary>
    public static readonly NoteCode TwoLimits = new("OA1205", Severity.Warning);

    /// <summary>Steps are said to run one after another and side by side, or in both orders.</summary>
    public static readonly NoteCode TwoOrders = new("OA1206", Severity.Warning);

    /// <summary>Nothing is said to start the process.</summary>
    public static readonly NoteCode NoTrigger = new("OA1207", Severity.Info);

    /// <summary>A field is longer than the reader reads.</summary>
    public static readonly NoteCode TooLong = new("OA1208", Severity.Warning);

    /// <summary>The text addresses the reader itself; it was read as a description, not obeyed.</summary>
    public static readonly NoteCode Instruction = new("OA1209", Severity.Warning);

    /// <summary>A sentence is in another language than the text.</summary>
    public static readonly NoteCode ForeignPart = new("OA1210", Severity.Warning);

    /// <summary>Two statements exclude each other: places of data, what is done and what is forbidden, people and none, an order and none.</summary>
    public static readonly NoteCode Excluding = new("OA1211", Severity.Warning);

    /// <summary>The note with its words.</summary>
    public NoteFact At(string message, SourceSpan? span = null) => new(Code, Severity, message, span);
}
