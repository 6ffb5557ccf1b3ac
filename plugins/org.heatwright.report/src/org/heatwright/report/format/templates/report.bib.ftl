<#list doc.references as r>
@misc{ref${r.key},
  note = {${set.entry(r.text)}<#if r.doi.isPresent()>, \href{${set.url("https://doi.org/" + r.doi.get()?url_path)}}{doi:${r.doi.get()}}</#if>}
}
</#list>
