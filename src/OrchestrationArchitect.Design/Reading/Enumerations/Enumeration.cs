namespace OrchestrationArchitect.Design.Reading.Enumerations;

/// <summary>A stretch of a sentence that lists actions as nouns: "order validation, payment capture and dispatch".</summary>
/// <param name="Items">The items, in the order of the text.</param>
internal sealed record Enumeration(IReadOnlyList<EnumerationItem> Items)
{
    /// <summary>The first token of the first item.</summary>
    public int Start => Items[0].Start;

    /// <summary>The token after the last item.</summary>
    public int End => Items[^1].End;

    /// <summary>Whether a token stands in an item, up to the one that names the action.</summary>
    public bool HasItemAt(int token) => Items.Any(item => token >= item.Start && token <= item.Head);
}

/// <summary>One item of an enumeration.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last, with what trails the action ("upload to the archive").</param>
/// <param name="Head">The token that names the action.</param>
/// <param name="Evidence">How clearly it does.</param>
/// <param name="ReadsAsOrder">It may as well be an order: "check stock".</param>
internal readonly record struct EnumerationItem(int Start, int End, int Head, ActionEvidence Evidence, bool ReadsAsOrder);

/// <summary>How clearly a noun stands for an action.</summary>
internal enum ActionEvidence
{
    /// <summary>It does not by itself: "OCR", "three-way".</summary>
    None,

    /// <summary>It may be a noun or a verb, or names a message: "check", "upload", "letter".</summary>
    Weak,

    /// <summary>It is a noun made of a verb: "validation", "processing".</summary>
    Strong,
}
