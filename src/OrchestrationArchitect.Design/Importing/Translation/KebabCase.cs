using System.Text;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Ids made of names.</summary>
internal static class KebabCase
{
    private const int MaxLength = 60;

    /// <summary><c>ProcessPayment (v2)</c> becomes <c>process-payment-v2</c>.</summary>
    public static string Of(string name, string otherwise)
    {
        var id = new StringBuilder();
        for (var index = 0; index < name.Length && id.Length < MaxLength; index++)
        {
            var letter = name[index];
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                Dash(id);
                continue;
            }

            var startsWord = char.IsAsciiLetterUpper(letter) && index > 0
                && (char.IsAsciiLetterLower(name[index - 1]) || char.IsAsciiDigit(name[index - 1])
                    || (index + 1 < name.Length && char.IsAsciiLetterUpper(name[index - 1]) && char.IsAsciiLetterLower(name[index + 1])));
            if (startsWord)
            {
                Dash(id);
            }

            id.Append(char.ToLowerInvariant(letter));
        }

        var result = id.ToString().Trim('-');
        return result.Length == 0 ? otherwise : result;
    }

    /// <summary>The words of a name, in lower case.</summary>
    public static string[] Words(string name) => Of(name, "").Split('-', StringSplitOptions.RemoveEmptyEntries);

    private static void Dash(StringBuilder id)
    {
        if (id.Length > 0 && id[^1] != '-')
        {
            id.Append('-');
        }
    }
}
