using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts;

/// <summary>A value as a prompt file wrote it: what the typed fields do not know is kept as this.</summary>
/// <remarks>Closed: <see cref="PromptScalar"/>, <see cref="PromptList"/>, <see cref="PromptMap"/>.</remarks>
public abstract record PromptNode
{
    private protected PromptNode(int line, int column)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line it starts on, from 1.</summary>
    public int Line { get; }

    /// <summary>The column it starts at, from 1.</summary>
    public int Column { get; }

    /// <summary>The number of values an expansion of all aliases would make.</summary>
    internal abstract long Weight { get; }

    /// <summary>Levels of nesting, 1 for a single value; aliases counted as what they stand for.</summary>
    internal virtual int Height => 1;

    /// <summary>What it is, as a person would say it in an error message.</summary>
    internal abstract string Kind { get; }
}

/// <summary>A single value.</summary>
public sealed record PromptScalar : PromptNode
{
    internal PromptScalar(string text, bool isPlain, int line, int column)
        : base(line, column)
    {
        Text = text;
        IsPlain = isPlain;
    }

    /// <summary>The text, unquoted and unescaped.</summary>
    public string Text { get; }

    /// <summary>Whether it was written without quotes, so that it may stand for a number, a boolean or null.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether it stands for nothing (<c>null</c>, <c>~</c> or no text at all).</summary>
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");

    internal override long Weight => 1;

    internal override string Kind => IsNull ? "nothing" : "a single value";
}

/// <summary>A list of values.</summary>
public sealed record PromptList : PromptNode
{
    internal PromptList(ImmutableArray<PromptNode> items, long weight, int line, int column)
        : base(line, column)
    {
        Items = items;
        Weight = weight;
    }

    /// <summary>The values in the file's order.</summary>
    public ImmutableArray<PromptNode> Items { get; }

    internal override long Weight { get; }

    internal override int Height => field == 0 ? field = 1 + Items.Select(item => item.Height).DefaultIfEmpty().Max() : field;

    internal override string Kind => "a list";
}

/// <summary>Named values.</summary>
public sealed record PromptMap : PromptNode
{
    internal PromptMap(ImmutableArray<PromptEntry> entries, long weight, int line, int column)
        : base(line, column)
    {
        Entries = entries;
        Weight = weight;
    }

    /// <summary>A mapping without entries.</summary>
    public static PromptMap Empty { get; } = new([], 1, 0, 0);

    /// <summary>The entries in the file's order; no key stands twice.</summary>
    public ImmutableArray<PromptEntry> Entries { get; }

    internal override long Weight { get; }

    internal override int Height => field == 0 ? field = 1 + Entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max() : field;

    internal override string Kind => "a mapping";

    /// <summary>The value under a key, or <see langword="null"/>.</summary>
    public PromptNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }

        return null;
    }
}

/// <summary>One named value of a mapping.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">The key's line, from 1.</param>
/// <param name="Column">The key's column, from 1.</param>
public sealed record PromptEntry(string Key, PromptNode Value, int Line, int Column);
