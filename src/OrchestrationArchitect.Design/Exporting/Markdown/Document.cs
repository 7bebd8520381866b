using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>Writes Markdown: headings, paragraphs and bullets with one blank line between blocks.</summary>
internal sealed class Document
{
    private readonly StringBuilder _text = new();
    private bool _inList;

    public Document(string title) => _text.Append("# ").Append(Escape(title)).Append('\n');

    public void Section(string title) => Block("## " + title);

    public void Part(string title) => Block("### " + title);

    public void Paragraph(params IEnumerable<string> sentences)
    {
        var text = string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
        if (text.Length > 0)
            Block(text);
    }

    public void Bullet(string text, int depth = 0)
    {
        if (!_inList)
            _text.Append('\n');

        _text.Append(' ', depth * 2).Append("- ").Append(text).Append('\n');
        _inList = true;
    }

    /// <summary>A table; cells are plain words, or bold by their own marks.</summary>
    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(row => Row(row)).Prepend("|" + string.Concat(heads.Select(_ => " --- |"))).Prepend(Row(heads));
        Block(string.Join('\n', lines));
    }

    public override string ToString() => _text.ToString();

    /// <summary>Words of others as plain text: nothing in them is markup.</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
                text.Append('\\').Append(letter);
            else
                text.Append(letter is '\r' or '\n' or '\t' ? ' ' : letter);
        }

        return text.ToString();
    }

    private static string Row(string[] cells) =>
        "|" + string.Concat(cells.Select(cell => $" {(cell.StartsWith("**", StringComparison.Ordinal) ? cell : Escape(cell))} |"));

    private void Block(string text)
    {
        _text.Append('\n').Append(text).Append('\n');
        _inList = false;
    }
}
