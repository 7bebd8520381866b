using System.Globalization;
using System.Text;
using System.Xml;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Takes the fields of one mapping by name, once each, and refuses what nobody took.</summary>
internal sealed class FieldReader
{
    private const int LongestShown = 100;

    private readonly MapNode _map;
    private readonly string _path;
    private readonly InputLimits _limits;
    private readonly Dictionary<string, InputEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <exception cref="InputException">The node is no mapping, or a key stands twice.</exception>
    public FieldReader(InputNode node, string path, InputLimits limits)
    {
        _map = node as MapNode ?? throw Wrong(path, "a mapping", node);
        _path = path;
        _limits = limits;
        foreach (var entry in _map.Entries)
        {
            if (!_entries.TryAdd(entry.Key, entry))
                throw InputException.At(RequestCodes.DuplicateKey, $"The key '{Shown(PathOf(entry.Key))}' stands twice.", Shown(PathOf(entry.Key)), entry.Line, entry.Column);
        }
    }

    /// <summary>The node of a field under any of its spellings, or <see langword="null"/>.</summary>
    public InputEntry? Take(params ReadOnlySpan<string> spellings)
    {
        InputEntry? found = null;
        foreach (var key in spellings)
        {
            _known.Add(key);
            if (!_entries.TryGetValue(key, out var entry))
                continue;
            if (found is not null)
                throw InputException.At(RequestCodes.DuplicateKey, $"'{PathOf(found.Key)}' and '{PathOf(key)}' are the same field.", PathOf(key), entry.Line, entry.Column);
            found = entry;
        }

        return found;
    }

    /// <summary>A required text with something in it.</summary>
    public string RequiredText(params ReadOnlySpan<string> spellings)
    {
        var name = PathOf(spellings[0]);
        var entry = Take(spellings)
            ?? throw InputException.At(RequestCodes.Missing, $"The field '{name}' is missing.", name, _map);
        var text = TextOf(entry);
        return string.IsNullOrWhiteSpace(text)
            ? throw InputException.At(RequestCodes.Empty, $"The field '{name}' is empty.", name, entry.Value)
            : text;
    }

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(params ReadOnlySpan<string> spellings) =>
        Take(spellings) is { } entry ? TextOf(entry) : null;

    /// <summary>One of an enumeration's kebab-case names, or <see langword="null"/> if the field is not there.</summary>
    public TEnum? OptionalEnum<TEnum>(string key)
        where TEnum : struct, Enum
    {
        if (OptionalText(key) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var allowed = string.Join(", ", Enum.GetNames<TEnum>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName));
        throw InputException.At(RequestCodes.BadValue, $"'{PathOf(key)}' is '{Shown(text)}'; allowed are {allowed}.", PathOf(key), _entries[key].Value);
    }

    /// <summary>A whole number in a range, or <see langword="null"/> if the field is not there.</summary>
    public int? OptionalInteger(string key, int least, int most)
    {
        if (Take(key) is not { } entry)
            return null;
        return entry.Value is ScalarNode scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw InputException.At(RequestCodes.BadValue, $"'{PathOf(key)}' must be a whole number from {least} to {most}.", PathOf(key), entry.Value);
    }

    /// <summary>A number in a range, or <see langword="null"/> if the field is not there.</summary>
    public double? OptionalNumber(string key, double least, double most)
    {
        if (Take(key) is not { } entry)
            return null;
        return entry.Value is ScalarNode scalar
            && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw InputException.At(RequestCodes.BadValue, $"'{PathOf(key)}' must be a number from {least} to {most:N0}.", PathOf(key), entry.Value);
    }

    /// <summary>An ISO 8601 duration above zero, or <see langword="null"/> if the field is not there.</summary>
    public TimeSpan? OptionalDuration(string key)
    {
        if (OptionalText(key) is not { } text)
            return null;
        try
        {
            if (XmlConvert.ToTimeSpan(text) is var duration && duration > TimeSpan.Zero)
                return duration;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            // Falls through to the one error below: a duration that cannot be read and one not above zero are alike.
        }

        throw InputException.At(RequestCodes.BadValue, $"'{PathOf(key)}' is '{Shown(text)}', not an ISO 8601 duration above zero such as PT5S.", PathOf(key), _entries[key].Value);
    }

    /// <summary>Refuses every key that was not taken.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in _map.Entries)
        {
            if (!_known.Contains(entry.Key))
                throw InputException.At(RequestCodes.UnknownKey, $"The key '{Shown(PathOf(entry.Key))}' is not known; known are {string.Join(", ", _known)}.", Shown(PathOf(entry.Key)), entry.Line, entry.Column);
        }
    }

    private string TextOf(InputEntry entry)
    {
        var name = PathOf(entry.Key);
        if (entry.Value is not TextNode text)
            throw Wrong(name, "text", entry.Value);
        var bytes = Encoding.UTF8.GetByteCount(text.Value);
        return bytes <= _limits.FieldBytes
            ? text.Value
            : throw InputException.At(RequestCodes.TooLong, $"The field '{name}' has {bytes:N0} bytes; at most {_limits.FieldBytes:N0} are allowed.", name, entry.Value);
    }

    /// <summary>What a caller sent, as far as a message has room for it.</summary>
    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private static InputException Wrong(string path, string wanted, InputNode node) =>
        InputException.At(RequestCodes.WrongType, path.Length == 0
            ? $"The document must be {wanted}, not {node.Kind}."
            : $"The field '{path}' must be {wanted}, not {node.Kind}.", path, node);
}
