/** Runs before the first paint, so that theme and type size are there without a flash. Kept by the browser alone. */
export const settingsScript = `(function(){var h=document.documentElement;h.classList.add('js');try{var t=localStorage.getItem('theme'),s=localStorage.getItem('size');if(t)h.dataset.theme=t;if(s)h.dataset.size=s}catch(e){}})()`;
