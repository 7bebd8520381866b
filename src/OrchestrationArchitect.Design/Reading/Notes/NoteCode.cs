using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>The reader's notes: each code once, with its severity. Each has a page in <c>docs/diagnostics</c>.</summary>
internal sealed record NoteCode(string Code, Severity Severity)
{
    /// <summary>The text is not English, so nothing was read from it.</summary>
    public static readonly NoteCode NotEnglish = new("OA1001", Severity.Error);

    /// <summary>The text is empty.</summary>
    public static readonly NoteCode Empty = new("OA1002", Severity.Error);

    /// <summary>The text has no words that mean anything to the reader.</summary>
    public static readonly NoteCode Nonsense = new("OA1003", Severity.Error);

    /// <summary>The text is English, but tells no action.</summary>
    public static readonly NoteCode NoSteps = new("OA1004", Severity.Error);

    /// <summary>Two different figures for one limit.</summary>
    public static readonly NoteCode TwoLimits = new("OA1005", Severity.Warning);

    /// <summary>Steps are said to run one after another and side by side.</summary>
    public static readonly NoteCode TwoOrders = new("OA1006", Severity.Warning);

    /// <summary>Nothing is said to start the process.</summary>
    public static readonly NoteCode NoTrigger = new("OA1007", Severity.Info);

    /// <summary>An undoing action names nothing that any step does.</summary>
    public static readonly NoteCode UndoesNothing = new("OA1008", Severity.Warning);

    /// <summary>A field is longer than the reader reads.</summary>
    public static readonly NoteCode TooLong = new("OA1009", Severity.Warning);

    /// <summary>The text addresses the reader itself; it was read as a description, not obeyed.</summary>
    public static readonly NoteCode Instruction = new("OA1010", Severity.Warning);

    /// <summary>A sentence of the constraints was not understood.</summary>
    public static readonly NoteCode Unread = new("OA1011", Severity.Info);

    /// <summary>The note with its words.</summary>
    public NoteFact At(string message, SourceSpan? span = null) => new(Code, Severity, message, span);
}
