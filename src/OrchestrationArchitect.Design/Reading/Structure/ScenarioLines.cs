using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Scenarios told with "Given", "When" and "Then", one of them to a line.</summary>
internal sealed class ScenarioLines : ILayoutForm
{
    private const int FewestLines = 3;

    private readonly TextLines _lines;
    private readonly ImmutableArray<Token> _tokens;
    private readonly Dictionary<int, ScenarioPart> _parts = [];

    public ScenarioLines(TextLines lines, ImmutableArray<Token> tokens)
    {
        (_lines, _tokens) = (lines, tokens);
        var last = ScenarioPart.None;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (lines.Starts(i) && PartAt(i, last) is var part and not ScenarioPart.None)
            {
                _parts[i] = last = part;
            }
        }

        var told = _parts.Values.ToList();
        if (told.Count < FewestLines || !told.Contains(ScenarioPart.Then) || !(told.Contains(ScenarioPart.Given) || told.Contains(ScenarioPart.When)))
        {
            _parts.Clear();
        }
    }

    public ImmutableArray<Block> Read(int at, out int end)
    {
        end = at;
        if (!_parts.TryGetValue(at, out var part))
        {
            return [];
        }

        end = part == ScenarioPart.Title ? _lines.EndOfLine(at) : _lines.EndOfTurn(at, _parts.ContainsKey);
        var first = part == ScenarioPart.Title ? at : at + 1;
        return first < end ? [new Block(part == ScenarioPart.Title ? BlockKind.Heading : BlockKind.Item, _tokens[first..end]) { Shape = part == ScenarioPart.Title ? SentenceShape.Line : SentenceShape.Bullet, Part = part, EndsLine = true }] : [];
    }

    private ScenarioPart PartAt(int i, ScenarioPart last)
    {
        var colon = i + 1 < _tokens.Length && (_tokens[i + 1].Is(":") || (i + 2 < _tokens.Length && _tokens[i + 2].Is(":")));
        return !_tokens[i].IsCapitalised ? ScenarioPart.None : _tokens[i].Lower switch
        {
            "feature" or "scenario" or "rule" or "background" or "example" or "examples" when colon => ScenarioPart.Title,
            "given" => ScenarioPart.Given,
            "when" => ScenarioPart.When,
            "then" => ScenarioPart.Then,
            "and" or "but" when last is not (ScenarioPart.None or ScenarioPart.Title) => last,
            _ => ScenarioPart.None,
        };
    }
}

/// <summary>What a line of a scenario is.</summary>
public enum ScenarioPart
{
    /// <summary>It stands in no scenario.</summary>
    None,

    /// <summary>The name of a scenario or a feature.</summary>
    Title,

    /// <summary>How things are.</summary>
    Given,

    /// <summary>What happens.</summary>
    When,

    /// <summary>What is done then.</summary>
    Then,
}
