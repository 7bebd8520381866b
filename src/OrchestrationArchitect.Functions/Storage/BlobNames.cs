using System.Security.Cryptography;
using System.Text;

namespace OrchestrationArchitect.Functions.Storage;

/// <summary>Names of blobs made from what callers send.</summary>
internal static class BlobNames
{
    private const int LongestId = 150;

    /// <summary>
    /// Whether a text is an id of ours. Ids stand in blob names, where <c>..</c> or <c>/</c> would reach into other
    /// runs or containers.
    /// </summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ':' or '.')
        && !id.Contains("..", StringComparison.Ordinal)
        && id is not ".";

    /// <summary>Whether a text is a relative path without steps upward.</summary>
    public static bool IsPath(string path) =>
        path.Length is > 0 and <= 800
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Any(char.IsControl)
        && path.TrimEnd('/').Split('/').All(segment => segment is not ("" or "." or ".."));

    /// <summary>A name of fixed length that gives away nothing of the text: SHA-256 in hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
