using System.Text;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Runs.Tests.Http;

public sealed class StoredTextTests
{
    [Theory]
    [InlineData("text/html", true)]
    [InlineData("image/svg+xml", true)]
    [InlineData("application/xhtml+xml", true)]
    [InlineData("text/xml", true)]
    [InlineData("application/javascript", true)]
    [InlineData("text/markdown", false)]
    [InlineData("application/json", false)]
    public async Task Execute_AnyType_NothingCouldRun(string mediaType, bool isDownload)
    {
        var http = await ExecuteAsync(new StoredText("<script>alert(1)</script>", mediaType, "a/b \"c\".svg"));

        http.Response.ContentType.ShouldBe($"{mediaType}; charset=utf-8");
        http.Response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        http.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("sandbox");
        http.Response.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal).ShouldBe(isDownload);
        http.Response.Headers.ContentDisposition.ToString().ShouldNotContain("a/b");
    }

    [Fact]
    public async Task Execute_WithItsTag_IsNotSentAgain()
    {
        var first = await ExecuteAsync(new StoredText("text", "text/plain", "a.txt"));
        var tag = first.Response.Headers.ETag.ToString();

        var same = await ExecuteAsync(new StoredText("text", "text/plain", "a.txt"), tag);
        var other = await ExecuteAsync(new StoredText("other", "text/plain", "a.txt"), tag);

        tag.ShouldMatch("^\"[0-9a-f]{32}\"$");
        same.Response.StatusCode.ShouldBe(304);
        same.Response.Body.Length.ShouldBe(0);
        other.Response.StatusCode.ShouldBe(200);
        Encoding.UTF8.GetString(((MemoryStream)other.Response.Body).ToArray()).ShouldBe("other");
    }

    private static async Task<HttpContext> ExecuteAsync(StoredText text, string? tag = null)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        if (tag is not null)
            http.Request.Headers.IfNoneMatch = tag;
        await text.ExecuteAsync(http);
        return http;
    }
}
